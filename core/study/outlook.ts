import type { Card } from '#core/memory/card.ts';
import { studyDay } from '#core/time/study-day.ts';
import { type StandingAt, standingOf } from './standing.ts';

/** When a card returns. */
export type Return =
  | { kind: 'new' }
  | { kind: 'steps' }
  | { kind: 'due' }
  | { kind: 'later'; days: number }
  | { kind: 'stopped' };

/** When a card returns, seen from a study day. */
export function returnOf({ suspended, phase }: Card, day: number): Return {
  if (suspended) return { kind: 'stopped' };
  if (phase.state === 'new') return { kind: 'new' };
  if (phase.state !== 'review') return { kind: 'steps' };
  return phase.dueDay <= day ? { kind: 'due' } : { kind: 'later', days: phase.dueDay - day };
}

/**
 * What is to be expected of the memory of one thing: `days` until the first of its cards returns, 0 for today and null
 * where none does. Slipping: one of them should have been studied by now, and the thing is not steady.
 */
export type Outlook =
  | { kind: 'not-met' | 'slipping' }
  | { kind: 'learning' | 'steady'; days: number | null };

/** The outlook of the cards of one thing. */
export function outlookOf(cards: readonly Card[], at: StandingAt): Outlook {
  const standing = standingOf(cards, at);
  if (standing === 'not-met') return { kind: 'not-met' };
  const day = studyDay(at.now, at.boundary);
  const returns = cards.map((card) => returnOf(card, day));
  if (standing === 'learning' && returns.some(({ kind }) => kind === 'due'))
    return { kind: 'slipping' };
  const days = returns.flatMap((one) =>
    one.kind === 'later' ? one.days : one.kind === 'steps' || one.kind === 'due' ? 0 : [],
  );
  return { kind: standing, days: days.length > 0 ? Math.min(...days) : null };
}
