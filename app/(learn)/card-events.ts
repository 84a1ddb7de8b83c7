import { type DayBoundary, studyDay } from '#core/memory/study-day.ts';
import type { Replica } from '#offline/replica/replica.ts';
import type { CardAction } from '#ui/cards/card-actions.tsx';

/** Writes what the learner did with a card into the log. */
export function actOnCard(replica: Replica, itemId: string, action: CardAction): void {
  switch (action.kind) {
    case 'stop':
      replica.append({ kind: 'suspend', itemId, payload: {} });
      return;
    case 'resume':
      replica.append({ kind: 'resume', itemId, payload: {} });
      return;
    case 'not-today':
      replica.append({ kind: 'bury', itemId, payload: { day: today(replica) } });
      return;
    case 'flag':
      replica.append({ kind: 'flag', itemId, payload: { flagged: action.flagged } });
      return;
    case 'start-over':
      replica.append({ kind: 'reset', itemId, payload: {} });
      return;
    case 'note':
      replica.append({ kind: 'note', itemId, payload: { text: action.text } });
  }
}

function today(replica: Replica): number {
  const now = Date.now();
  const { dayStartsAt } = replica.snapshot().settings;
  const boundary: DayBoundary = { offsetMinutes: -new Date(now).getTimezoneOffset(), dayStartsAt };
  return studyDay(now, boundary);
}
