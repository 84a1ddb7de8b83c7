import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { sectionAt } from '#core/essay/section.ts';
import { answeringOf } from '#core/item/item.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { cardOf, type StudyDay } from '#core/study/day.ts';
import type { EssayGains } from '#core/study/gains.ts';
import type { Turn } from '#core/study/turn.ts';
import type { ClassNote } from '#core/sync/protocol.ts';
import { MINUTE } from '#core/time/study-day.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { CardPlace, CardView } from '#ui/card/card-view.ts';
import { essayText } from '#ui/essay/text.ts';
import type { Kept, StudyView } from '#ui/study/study-view.ts';

/** The card of an item as the screen shows it; null where it is in no edition any more. */
export function viewOf(
  snapshot: ReplicaSnapshot,
  day: StudyDay,
  { itemId, takenBack }: Turn,
): (CardView & { item: EditionItem }) | null {
  const found = day.items.get(itemId);
  if (!found) return null;
  const { item, edition } = found;
  const card = cardOf(snapshot, itemId);
  return {
    item,
    // The options lie as they lay when the answer was given that Undo took back.
    options: answeringOf(item).options(item, card.reps),
    essay: edition.essay,
    place: placeOf(edition, item),
    outcomes: outcomes(card, snapshot.settings, day.now, day.boundary),
    isHinted: answersOf(snapshot) < HINTED_ANSWERS,
    takenBack,
    flagged: card.flagged,
    note: card.note,
    edit: card.edit,
    reportsTo: readerOfReports(snapshot, edition),
  };
}

/** The class that assigns a deck: its staff reads what is reported. */
function readerOfReports({ classes }: ReplicaSnapshot, { deckId }: Edition): string | null {
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

/** "Retold from …": nobody shall quote our words as the author's. */
export function retoldFrom({ source, claims }: Edition, claimId?: string): string {
  return essayText.retold(source, claims.find(({ id }) => id === claimId)?.paragraph);
}

/** So many first answers come with a word on what to do. */
const HINTED_ANSWERS = 10;

function answersOf({ tally }: ReplicaSnapshot): number {
  return [...tally.counts.values()].reduce((sum, count) => sum + count, 0);
}

/** What the next item brings to the screen. */
type Shown =
  | Omit<Extract<StudyView, { kind: 'card' }>, 'progress'>
  | Omit<Extract<StudyView, { kind: 'reading' }>, 'progress'>;

interface Circumstances {
  isFetching: boolean;
  /** Why the deck cannot be fetched now. */
  awayWhy: Extract<StudyView, { kind: 'unreachable' }>['why'] | null;
  kept: Kept;
  gains(): readonly EssayGains[];
}

/** What the screen shows: what was taken from the queue, or why there is nothing. */
export function studyViewOf(
  day: StudyDay,
  shown: Shown | null,
  { isFetching, awayWhy, kept, gains }: Circumstances,
): StudyView {
  if (shown) return { ...shown, progress: day.progress };
  if (isFetching) return { kind: 'loading', what: 'fetching' };
  if (awayWhy) return { kind: 'unreachable', why: awayWhy };
  if (day.items.size === 0) return { kind: 'empty' };
  // The card is taken in the effect that follows this very render.
  if (day.queue.entries.length > 0) return { kind: 'loading', what: 'opening' };
  if (day.returnsAt !== null) {
    const minutes = (day.returnsAt - day.now) / MINUTE;
    return { kind: 'waiting', minutes, progress: day.progress };
  }
  return { kind: 'end', done: day.done, tomorrow: day.tomorrow(), gains: gains(), kept };
}
