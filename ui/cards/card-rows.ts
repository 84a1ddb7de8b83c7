import { sectionAt } from '#core/essay/section.ts';
import { keepsSlipping } from '#core/memory/card.ts';
import { cardOf, type Learning } from '#core/study/day.ts';
import { returnOf } from '#core/study/outlook.ts';
import { partKeys } from '#core/study/reading.ts';
import { standingOf } from '#core/study/standing.ts';
import { type DayBoundary, studyDay } from '#core/time/study-day.ts';
import { retoldFrom } from '#ui/essay/retold.ts';
import type { CardRow } from './card-row.ts';

/** The cards that the learner may study, in the order of the text; of the quiz items only those that joined. */
export function cardRows(learner: Learning, now: number, offsetMinutes: number): CardRow[] {
  const { editions, settings } = learner;
  const boundary: DayBoundary = { offsetMinutes, dayStartsAt: settings.dayStartsAt };
  const day = studyDay(now, boundary);
  return editions.flatMap((edition) => {
    const { essay } = edition;
    const inOrder = edition.items
      .filter(({ id, role }) => role === 'card' || cardOf(learner, id).inQueue)
      .sort((a, b) => a.evidence.start - b.evidence.start);
    return inOrder.map((item): CardRow => {
      const card = cardOf(learner, item.id);
      const section = sectionAt(essay, item.evidence.start);
      return {
        ...{ item, essay, retold: retoldFrom(edition, item.claimId) },
        section: {
          key: (section && partKeys(edition, section)[0]) ?? edition.deckId,
          title: section?.title ?? edition.title,
        },
        standing: standingOf([card], { now, boundary, settings }),
        returns: returnOf(card, day),
        flagged: card.flagged,
        buried: card.buriedOn === day,
        slipping: keepsSlipping(card, settings),
        ...{ note: card.note, edit: card.edit },
      };
    });
  });
}
