import { compareEvents, effectiveTime, type LogEvent } from '#core/memory/log.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';
import { studyDay } from '#core/memory/study-day.ts';

/** A learner's answers by study day, undone ones left out. Never changed; a later one is another object. */
export interface Tally {
  /** Answers given when studying (not in a quiz or an exam), in the fold's order, by study day. */
  answers: ReadonlyMap<number, readonly ReviewEvent[]>;
  /** How many answers of any kind each study day has. */
  counts: ReadonlyMap<number, number>;
  /** The first study day on which each item was studied. */
  firstDays: ReadonlyMap<string, number>;
  /** The learner's own mean time for a card, in ms; undefined while there are too few answers to tell. */
  meanMs: number | undefined;
}

/** What the learner did on a study day, as the queue's limits need it. */
export interface Today {
  /** Items that were studied for the first time. */
  newIntroduced: number;
  /** Items studied today that had been answered on an earlier day; their further answers of the day count no more. */
  reviewsDone: number;
  /** Time spent studying, in ms. */
  spentMs: number;
  /** Ids of the items studied today: their siblings wait until tomorrow. */
  studiedItems?: readonly string[] | undefined;
  meanMs?: Tally['meanMs'];
}

// A card left open is not study; Anki draws the line at a minute.
const LONGEST_MS = 60_000;
const ENOUGH_ANSWERS = 20;

/** The tally of one study day. */
export function todayOf({ answers, firstDays, meanMs }: Tally, day: number): Today {
  const given = answers.get(day) ?? [];
  const studiedItems = [...new Set(given.flatMap(({ itemId }) => itemId ?? []))];
  const newIntroduced = studiedItems.filter((id) => firstDays.get(id) === day).length;
  return {
    newIntroduced,
    reviewsDone: studiedItems.length - newIntroduced,
    spentMs: given.reduce((sum, event) => sum + durationOf(event), 0),
    studiedItems,
    meanMs,
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
  readonly #itemDays = new Map<string, Map<number, number>>();
  readonly #answers = new Map<number, readonly ReviewEvent[]>();
  readonly #firstDays = new Map<string, number>();
  readonly #changedDays = new Set<number>();
  #timed = { answers: 0, ms: 0 };

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
    for (const day of this.#changedDays) this.#sortDay(day);
    this.#changedDays.clear();
    const { answers, ms } = this.#timed;
    return {
      answers: new Map(this.#answers),
      counts: new Map([...this.#days].map(([day, reviews]) => [day, reviews.size])),
      firstDays: new Map(this.#firstDays),
      meanMs: answers < ENOUGH_ANSWERS ? undefined : ms / answers,
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
    this.#countItem(event.itemId ?? '', day, sign);
    if (event.payload.durationMs === undefined) return;
    const { answers, ms } = this.#timed;
    this.#timed = { answers: answers + sign, ms: ms + sign * durationOf(event) };
  }

  #countItem(itemId: string, day: number, sign: 1 | -1): void {
    const days = this.#itemDays.get(itemId) ?? new Map<number, number>();
    const count = (days.get(day) ?? 0) + sign;
    if (count > 0) days.set(day, count);
    else days.delete(day);
    this.#itemDays.set(itemId, days);
    const first = this.#firstDays.get(itemId) ?? Number.POSITIVE_INFINITY;
    if (sign === 1 && day < first) this.#firstDays.set(itemId, day);
    else if (sign === -1 && count === 0 && day === first) {
      if (days.size === 0) this.#firstDays.delete(itemId);
      else this.#firstDays.set(itemId, Math.min(...days.keys()));
    }
  }

  #sortDay(day: number): void {
    const answers = [...(this.#days.get(day)?.values() ?? [])].filter(
      ({ payload }) => payload.source === 'study',
    );
    if (answers.length === 0) this.#answers.delete(day);
    else this.#answers.set(day, answers.sort(compareEvents));
  }
}

function durationOf({ payload }: ReviewEvent): number {
  return Math.min(Math.max(payload.durationMs ?? 0, 0), LONGEST_MS);
}
