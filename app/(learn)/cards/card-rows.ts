import { sectionAt } from '#core/essay/section.ts';
import { cardOf } from '#core/study/day.ts';
import { returnOf } from '#core/study/outlook.ts';
import { partKeys } from '#core/study/reading.ts';
import { standingOf } from '#core/study/standing.ts';
import { type DayBoundary, studyDay } from '#core/time/study-day.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { CardRow } from '#ui/cards/card-row.ts';
import { retoldFrom } from '../study/study-view.ts';

/** The cards that the learner may study, in the order of the text; of the quiz items only those that joined. */
export function cardRows(snapshot: ReplicaSnapshot, now: number, offsetMinutes: number): CardRow[] {
  const { editions, settings } = snapshot;
  const boundary: DayBoundary = { offsetMinutes, dayStartsAt: settings.dayStartsAt };
  const day = studyDay(now, boundary);
  return editions.flatMap((edition) => {
    const { essay } = edition;
    const inOrder = edition.items
      .filter(({ id, role }) => role === 'card' || cardOf(snapshot, id).inQueue)
      .sort((a, b) => a.evidence.start - b.evidence.start);
    return inOrder.map((item): CardRow => {
      const card = cardOf(snapshot, item.id);
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
        slipping: card.lapses >= settings.leechThreshold,
        ...{ note: card.note, edit: card.edit },
      };
    });
  });
}
