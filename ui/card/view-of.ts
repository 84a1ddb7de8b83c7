import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { sectionAt } from '#core/essay/section.ts';
import { answeringOf } from '#core/item/item.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { cardOf, type Learning, type StudyDay } from '#core/study/day.ts';
import { faceOf } from '#core/study/face.ts';
import type { Turn } from '#core/study/turn.ts';
import type { ClassNote } from '#core/sync/protocol.ts';
import { retoldFrom } from '#ui/essay/retold.ts';
import type { CardPlace, CardView } from './card-view.ts';

/** A learner, as far as their cards show it. */
export interface CardLearner extends Learning {
  classes: readonly ClassNote[];
}

/** The card of an item as the screen shows it; null where it is in no edition any more. */
export function viewOf(
  learner: CardLearner,
  day: StudyDay,
  { itemId, takenBack }: Pick<Turn, 'itemId' | 'takenBack'>,
): (CardView & { item: EditionItem }) | null {
  const found = day.items.get(itemId);
  if (!found) return null;
  const { item, edition } = found;
  const card = cardOf(learner, itemId);
  return {
    item,
    face: faceOf(item, card),
    // The options lie as they lay when the answer was given that Undo took back.
    options: answeringOf(item).options(item, card.reps),
    essay: edition.essay,
    place: placeOf(edition, item),
    outcomes: outcomes(card, learner.settings, day.now, day.boundary),
    isHinted: answersOf(learner) < HINTED_ANSWERS,
    takenBack,
    flagged: card.flagged,
    note: card.note,
    edit: card.edit,
    reportsTo: readerOfReports(learner, edition),
  };
}

/** The class that assigns a deck: its staff reads what is reported. */
function readerOfReports({ classes }: CardLearner, { deckId }: Edition): string | null {
  const assigns = (one: ClassNote) => one.assignments.some((terms) => terms.deckId === deckId);
  return classes.find(assigns)?.title ?? null;
}

export function placeOf(edition: Edition, { claimId, evidence }: EditionItem): CardPlace {
  const { sections } = edition.essay;
  const section = sectionAt(edition.essay, evidence.start);
  return {
    section,
    number: section ? sections.indexOf(section) + 1 : 0,
    sections: sections.length,
    retold: retoldFrom(edition, claimId),
  };
}

/** So many first answers come with a word on what to do. */
const HINTED_ANSWERS = 10;

function answersOf({ tally }: CardLearner): number {
  return [...tally.counts.values()].reduce((sum, count) => sum + count, 0);
}
