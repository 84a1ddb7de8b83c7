import type { Edition } from '#core/deck/edition.ts';
import { type DeskMarks, marked } from '#core/memory/desk.ts';
import type { LogEvent } from '#core/memory/log.ts';
import type { Ledger } from './ledger.ts';

/**
 * What the learner put away on this device, also while the server has not heard of it. Kept up to date as events come: an answer costs
 * nothing as long as its deck was not put away.
 */
export class RunningDesk {
  private readonly said = new Map<string, LogEvent>();

  constructor(private readonly ledger: Pick<Ledger, 'eventsOf'>) {}

  /** Takes new events, and new receipts of known ones. */
  put(events: readonly LogEvent[]): void {
    for (const event of events)
      if (event.kind === 'take-up' || event.kind === 'put-away') this.said.set(event.id, event);
  }

  /** Takes out what was refused. */
  remove(events: readonly LogEvent[]): void {
    for (const { id } of events) this.said.delete(id);
  }

  /** Whether a deck was put away and neither taken up nor studied since. */
  isPutAway({ deckId, items }: Pick<Edition, 'deckId' | 'items'>): boolean {
    const mark = (marks: DeskMarks, event: LogEvent) => marked(marks, event, () => deckId);
    const said = [...this.said.values()].reduce(mark, {});
    if (said[deckId]?.on !== false) return false;
    const answers = items.flatMap(({ id }) => this.ledger.eventsOf(id));
    return answers.reduce(mark, said)[deckId]?.on === false;
  }
}
