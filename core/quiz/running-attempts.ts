import type { LogEvent } from '#core/memory/log.ts';
import { type Attempt, attemptsOf, isOfAttempts } from './attempt.ts';

/** Attempts that are kept up to date as events come; a tap on a card that is in no quiz costs nothing. */
export class RunningAttempts {
  private readonly events = new Map<string, LogEvent>();
  private folded: readonly Attempt[] | null = [];

  /** Takes new events, and new receipts of known ones. */
  put(events: readonly LogEvent[]): void {
    for (const event of events) {
      if (!isOfAttempts(event)) continue;
      this.events.set(event.id, event);
      // An undo of what is in no attempt changes none.
      if (event.kind !== 'undo' || this.events.has(event.payload.undoes)) this.folded = null;
    }
  }

  /** Takes out what was refused. */
  remove(events: readonly LogEvent[]): void {
    for (const { id } of events) if (this.events.delete(id)) this.folded = null;
  }

  /** All of them as they are now, by when they began; the same list until something changes. */
  attempts(): readonly Attempt[] {
    this.folded ??= attemptsOf([...this.events.values()]);
    return this.folded;
  }
}
