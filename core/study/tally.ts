import { compareEvents, effectiveTime, type LogEvent } from '#core/memory/log.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';
import { studyDay } from '#core/time/study-day.ts';
import { added, type DayTimes, NO_TIMES, timesOf } from './day-times.ts';

/** A learner's answers by study day, undone ones left out. Never changed; a later one is another object. */
export interface Tally {
  /** Answers given when studying (not in a quiz or an exam), in the fold's order, by study day. */
  answers: ReadonlyMap<number, readonly ReviewEvent[]>;
  /** How many answers of any kind each study day has. */
  counts: ReadonlyMap<number, number>;
  /** The first study day on which each item was studied. */
  firstDays: ReadonlyMap<string, number>;
  /** How long the answers to each item took and what they were, on its first study day and on all later ones. */
  times: ReadonlyMap<string, { first: DayTimes; later: DayTimes }>;
}

/** What the learner did on a study day, as the queue's limits need it. */
export interface Today {
  /** Items studied today, in the order of their first answers; their siblings wait until tomorrow. */
  studied: readonly string[];
  /** Those that were studied for the first time; the others had been answered on an earlier day. */
  introduced: ReadonlySet<string>;
  /** Time spent answering, in ms. */
  spentMs: number;
}

export const NOTHING_YET: Today = { studied: [], introduced: new Set(), spentMs: 0 };

/** The tally of one study day. */
export function todayOf({ answers, firstDays }: Tally, day: number): Today {
  const given = answers.get(day) ?? [];
  const studied = [...new Set(given.flatMap(({ itemId }) => itemId ?? []))];
  return {
    studied,
    introduced: new Set(studied.filter((id) => firstDays.get(id) === day)),
    spentMs: given.reduce((sum, { payload }) => sum + timesOf(payload).ms, 0),
  };
}

/** On which of the last `days` study days anything was answered, today last. */
export function daysStudied({ counts }: Tally, today: number, days: number): boolean[] {
  return Array.from({ length: days }, (_, index) => counts.has(today - days + 1 + index));
}

/** The tally of a whole log, in any order. */
export function tallyOf(log: readonly LogEvent[]): Tally {
  const running = new RunningTally();
  running.put(log);
  return running.tally();
}

/**
 * A tally that is kept up to date as events come, in any order and with any doubles, so that a tap costs the same after
 * a year as on the first day. An answer counts on the study day of its own offset and day start.
 */
export class RunningTally {
  readonly #reviews = new Map<string, ReviewEvent>();
  /** By the id of the target: the undos that name it, and the item that each names. */
  readonly #undos = new Map<string, Map<string, string | undefined>>();
  readonly #days = new Map<number, Map<string, ReviewEvent>>();
  readonly #itemDays = new Map<string, ItemDays>();
  readonly #times = new Map<string, { first: DayTimes; later: DayTimes }>();
  readonly #answers = new Map<number, readonly ReviewEvent[]>();
  readonly #firstDays = new Map<string, number>();
  readonly #counts = new Map<number, number>();
  readonly #changedDays = new Set<number>();

  /** Takes new events, and new receipts of known ones. */
  put(events: readonly LogEvent[]): void {
    for (const event of events) {
      if (event.kind === 'undo') this.#undo(event.payload.undoes, event.id, event.itemId);
      else if (event.kind === 'review' && event.itemId !== undefined) {
        this.#drop(event.id);
        this.#reviews.set(event.id, event);
        if (!this.#isUndone(event)) this.#count(event, 1);
      }
    }
  }

  /** Takes out what was refused. */
  remove(events: readonly LogEvent[]): void {
    for (const event of events) {
      if (event.kind === 'undo') this.#redo(event.payload.undoes, event.id);
      else this.#drop(event.id);
    }
  }

  /** A picture of it as it is now. */
  tally(): Tally {
    for (const day of this.#changedDays) {
      this.#sortDay(day);
      const count = this.#days.get(day)?.size ?? 0;
      if (count > 0) this.#counts.set(day, count);
      else this.#counts.delete(day);
    }
    this.#changedDays.clear();
    return {
      answers: new Map(this.#answers),
      counts: new Map(this.#counts),
      firstDays: new Map(this.#firstDays),
      times: new Map(this.#times),
    };
  }

  #undo(targetId: string, undoId: string, itemId: string | undefined): void {
    const target = this.#reviews.get(targetId);
    const counted = target !== undefined && !this.#isUndone(target);
    const undos = this.#undos.get(targetId) ?? new Map<string, string | undefined>();
    this.#undos.set(targetId, undos.set(undoId, itemId));
    if (counted && this.#isUndone(target)) this.#count(target, -1);
  }

  #redo(targetId: string, undoId: string): void {
    const target = this.#reviews.get(targetId);
    const counted = target !== undefined && !this.#isUndone(target);
    this.#undos.get(targetId)?.delete(undoId);
    if (target && !counted && !this.#isUndone(target)) this.#count(target, 1);
  }

  #drop(id: string): void {
    const known = this.#reviews.get(id);
    if (!known) return;
    if (!this.#isUndone(known)) this.#count(known, -1);
    this.#reviews.delete(id);
  }

  /** As in the fold: an undo that names another item does nothing. */
  #isUndone({ id, itemId }: ReviewEvent): boolean {
    return [...(this.#undos.get(id)?.values() ?? [])].includes(itemId);
  }

  #count(event: ReviewEvent, sign: 1 | -1): void {
    const day = studyDay(effectiveTime(event), event);
    const reviews = this.#days.get(day) ?? new Map<string, ReviewEvent>();
    if (sign === 1) this.#days.set(day, reviews.set(event.id, event));
    else if (reviews.delete(event.id) && reviews.size === 0) this.#days.delete(day);
    this.#changedDays.add(day);
    if (event.payload.source !== 'study') return;
    this.#countItem(event.itemId ?? '', day, timesOf(event.payload), sign);
  }

  #countItem(itemId: string, day: number, times: DayTimes, sign: 1 | -1): void {
    const { days, sum } = this.#itemDays.get(itemId) ?? { days: new Map(), sum: NO_TIMES };
    const before = days.get(day) ?? { answers: 0, sum: NO_TIMES };
    const answers = before.answers + sign;
    if (answers > 0) days.set(day, { answers, sum: added(before.sum, times, sign) });
    else days.delete(day);
    const whole = added(sum, times, sign);
    this.#itemDays.set(itemId, { days, sum: whole });
    const first = this.#firstDays.get(itemId) ?? Number.POSITIVE_INFINITY;
    if (sign === 1 && day < first) this.#firstDays.set(itemId, day);
    else if (answers === 0 && day === first) {
      if (days.size === 0) this.#firstDays.delete(itemId);
      else this.#firstDays.set(itemId, Math.min(...days.keys()));
    }
    this.#keepTimes(itemId, days, whole);
  }

  #keepTimes(itemId: string, days: ItemDays['days'], whole: DayTimes): void {
    const first = days.get(this.#firstDays.get(itemId) ?? Number.NaN)?.sum;
    if (first) this.#times.set(itemId, { first, later: added(whole, first, -1) });
    else this.#times.delete(itemId);
  }

  #sortDay(day: number): void {
    const answers = [...(this.#days.get(day)?.values() ?? [])].filter(
      ({ payload }) => payload.source === 'study',
    );
    if (answers.length === 0) this.#answers.delete(day);
    else this.#answers.set(day, answers.sort(compareEvents));
  }
}

/** One item's answers by study day, and all of them. */
interface ItemDays {
  days: Map<number, { answers: number; sum: DayTimes }>;
  sum: DayTimes;
}
