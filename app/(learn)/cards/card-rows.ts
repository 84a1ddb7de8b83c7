import type { Card } from '#core/memory/card.ts';
import { type DayBoundary, studyDay } from '#core/memory/study-day.ts';
import { cardOf } from '#core/study/day.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { CardRow, Standing } from '#ui/cards/card-row.ts';

/** The cards that the learner may study, in the order of introduction; of the quiz items only those that joined. */
export function cardRows(snapshot: ReplicaSnapshot, now: number, offsetMinutes: number): CardRow[] {
  const { editions, settings } = snapshot;
  const boundary: DayBoundary = { offsetMinutes, dayStartsAt: settings.dayStartsAt };
  const day = studyDay(now, boundary);
  return editions.flatMap(({ items, essay: { lang, dir } }) =>
    items.flatMap((item) => {
      const card = cardOf(snapshot, item.id);
      if (item.role === 'quiz' && !card.inQueue) return [];
      return {
        item,
        lang,
        dir,
        standing: standingOf(card, day),
        flagged: card.flagged,
        buried: card.buriedOn === day,
        slipping: card.lapses >= settings.leechThreshold,
        note: card.note,
      };
    }),
  );
}

function standingOf({ suspended, phase }: Card, day: number): Standing {
  if (suspended) return { kind: 'stopped' };
  if (phase.state === 'new') return { kind: 'new' };
  if (phase.state !== 'review') return { kind: 'steps' };
  return phase.dueDay <= day ? { kind: 'due' } : { kind: 'later', days: phase.dueDay - day };
}
