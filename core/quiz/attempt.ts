import type { AttemptForm, EventOf, Intent, LearnerEvent, Rating } from '#core/memory/event.ts';
import { effectiveTime, type LogEvent, orderLog } from '#core/memory/log.ts';
import type { ReviewEvent } from '#core/memory/schedule.ts';

/** One answer of an attempt. */
export interface AttemptAnswer {
  itemId: string;
  eventId: string;
  /** What was typed, tapped or put in order; empty for "Don't know". */
  answer: string;
  correct: boolean;
  rating: Rating;
  isSure: boolean;
  /** ms since 1970. */
  at: number;
}

/** One sitting over a fixed list of items: a fold over its events, so that it syncs and merges like all else. */
export interface Attempt extends AttemptForm {
  id: string;
  deckId: string;
  /** In the order in which they are asked. */
  items: readonly string[];
  /** Shuffles the options. */
  seed: number;
  startedAt: number;
  finishedAt: number | null;
  /** By item id: the first that counts, as in memory. */
  answers: ReadonlyMap<string, AttemptAnswer>;
  /** Every event of it that counts, with what it names: what taking the whole attempt back undoes. */
  events: readonly Pick<LearnerEvent, 'id' | 'itemId'>[];
}

/** The attempts of a log, in any order and with any doubles, by when they began. One whose start was undone is none. */
export function attemptsOf(log: readonly LogEvent[]): Attempt[] {
  const { events, undone } = orderLog(log.filter(isOfAttempts));
  const effective = events.filter(({ id }) => !undone.has(id));
  const found = new Map<string, LogEvent[]>();
  for (const event of effective) {
    const id = attemptIdOf(event);
    if (id === undefined) continue;
    const own = found.get(id);
    if (own) own.push(event);
    else found.set(id, [event]);
  }
  return [...found.values()].flatMap((own) => attemptOf(own) ?? []).sort(byStart);
}

/** What takes a whole attempt back, in one go: an undo for each of its events. */
export function undoAttempt({ events }: Attempt): Intent[] {
  return events.map(({ id, itemId }) => ({
    kind: 'undo',
    ...(itemId === undefined ? {} : { itemId }),
    payload: { undoes: id },
  }));
}

/** Which events attempts are made of: with the undos, whose targets only the whole log tells. */
export function isOfAttempts(event: LogEvent): boolean {
  return event.kind === 'undo' || attemptIdOf(event) !== undefined;
}

function attemptIdOf(event: LogEvent): string | undefined {
  switch (event.kind) {
    case 'attempt-start':
    case 'attempt-finish':
    case 'review':
      return event.payload.attemptId;
    default:
      return undefined;
  }
}

function attemptOf(events: readonly LogEvent[]): Attempt | null {
  const start = events.find(
    (event): event is LogEvent & EventOf<'attempt-start'> => event.kind === 'attempt-start',
  );
  if (!start) return null;
  const { attemptId: id, deckId, items, seed, source, feedback, minutes } = start.payload;
  const finish = events.find(({ kind }) => kind === 'attempt-finish');
  const answers = new Map<string, AttemptAnswer>();
  for (const event of events) {
    if (event.kind !== 'review' || event.itemId === undefined) continue;
    if (items.includes(event.itemId) && !answers.has(event.itemId))
      answers.set(event.itemId, answerOf(event, event.itemId));
  }
  return {
    ...{ id, deckId, items, seed, source, feedback, minutes, answers },
    startedAt: effectiveTime(start),
    finishedAt: finish ? effectiveTime(finish) : null,
    events: events.map(({ id: eventId, itemId }) => ({ id: eventId, itemId })),
  };
}

function answerOf(event: ReviewEvent, itemId: string): AttemptAnswer {
  const { answer = '', correct, rating, confidence } = event.payload;
  return {
    ...{ itemId, eventId: event.id, answer, rating },
    correct: correct ?? rating > 1,
    isSure: confidence === 'sure',
    at: effectiveTime(event),
  };
}

function byStart(a: Attempt, b: Attempt): number {
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);
}
