import type { Intent } from '#core/memory/event.ts';
import { type DayBoundary, studyDay } from '#core/time/study-day.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import type { Replica } from '#offline/replica/replica.ts';
import type { CardAction } from '#ui/cards/card-action.ts';

/** Writes what the learner did with a card into the log. Returns the event's id. */
export function actOnCard(replica: Replica, itemId: string, action: CardAction): string {
  return replica.append(intentOf(action, itemId, today(replica)));
}

function intentOf(action: CardAction, itemId: string, day: number): Intent {
  switch (action.kind) {
    case 'stop':
      return { kind: 'suspend', itemId, payload: {} };
    case 'resume':
      return { kind: 'resume', itemId, payload: {} };
    case 'not-today':
      return { kind: 'bury', itemId, payload: { day } };
    case 'flag':
      return { kind: 'flag', itemId, payload: { flagged: action.flagged } };
    case 'start-over':
      return { kind: 'reset', itemId, payload: {} };
    case 'note':
      return { kind: 'note', itemId, payload: { text: action.text } };
    case 'report':
      return { kind: 'report', itemId, payload: { text: action.text } };
    case 'reword':
      return { kind: 'edit', itemId, payload: { stem: action.stem, key: action.key } };
  }
}

function today(replica: Replica): number {
  const now = Date.now();
  const { dayStartsAt } = replica.snapshot().settings;
  const boundary: DayBoundary = { offsetMinutes: offsetMinutes(now), dayStartsAt };
  return studyDay(now, boundary);
}
