import { type Card, keepsSlipping, type Phase } from '#core/memory/card.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { DEFAULT_SETTINGS, type Settings, settingsOf } from '#core/memory/settings.ts';
import { soundPatch } from '#core/memory/sound-settings.ts';
import { type DayBoundary, startOfStudyDay, studyDay } from '#core/time/study-day.ts';
import { type OffsetAt, offsetsOf } from '#core/time/time-zone.ts';
import { type ReplayInput, ReplayInputError, readReplay } from './input.ts';

/** A card as `replay` prints it; what a card never reviewed cannot have is null. */
interface ReplayedCard {
  /** ISO: the instant for a step, the start of the due study day for a review. */
  due: string | null;
  /** The study day (see `studyDay`) that `due` falls on. */
  dueDay: number | null;
  stability: number | null;
  difficulty: number | null;
  state: Phase['state'];
  step: number | null;
  reps: number;
  lapses: number;
  lastReviewedAt: string | null;
  suspended: boolean;
  leech: boolean;
}

/** The card as it stood after one review. */
interface ReplayedReview {
  id: string;
  itemId: string;
  due: string | null;
  dueDay: number | null;
  /** 0 for a step. */
  scheduledDays: number;
  stability: number | null;
  difficulty: number | null;
  state: Phase['state'];
}

export interface ReplayOutput {
  cards: Record<string, ReplayedCard>;
  trail: ReplayedReview[];
}

/**
 * Folds a list of events, the scheduler's conformance door: the same output, to the byte, for any order of
 * the events. `trail` holds the reviews that the fold counts: neither undone nor before a card's last reset.
 * @throws ReplayInputError for an input that is not of the contract's form, or that uses one id for two events.
 */
export function replay(input: unknown): ReplayOutput {
  const read = readReplay(input);
  const start = settingsOf(soundPatch(read.settings), { ...DEFAULT_SETTINGS, fuzz: false });
  const offsetAt = offsetsOf(read.settings.timeZone);
  const trail: ReplayedReview[] = [];
  const { cards, settings } = fold(
    storedEvents(read, start, offsetAt),
    new Map(Object.entries(read.revisions)),
    {
      settings: start,
      onReview: ({ id }, card) => trail.push(reviewOf(id, card, offsetAt)),
    },
  );
  const sorted = [...cards.values()].sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
  return {
    cards: Object.fromEntries(
      sorted.map((card) => [card.itemId, cardOf(card, settings, offsetAt)]),
    ),
    trail,
  };
}

/** The log in the form of the fold: `at` stands for the server's `effectiveAt`. */
function storedEvents(
  { events }: ReplayInput,
  { dayStartsAt }: Settings,
  offsetAt: OffsetAt,
): StoredEvent[] {
  const seen = new Map<string, ReplayInput['events'][number]>();
  return events.map((event, index) => {
    const twin = seen.get(event.id);
    if (twin && JSON.stringify(twin) !== JSON.stringify(event)) {
      throw new ReplayInputError(`events[${index}].id: "${event.id}" is used for two events`);
    }
    seen.set(event.id, event);
    const { id, at, deviceId, counter } = event;
    const offsetMinutes = offsetAt(at);
    const { kind, payload } = contentOf(event, studyDay(at, { offsetMinutes, dayStartsAt }));
    return {
      id,
      v: 1,
      kind,
      deviceId,
      counter,
      itemId: 'itemId' in event ? event.itemId : undefined,
      itemRevision: 'itemRevision' in event ? event.itemRevision : undefined,
      at,
      offsetMinutes,
      dayStartsAt,
      payload,
      seq: 0,
      receivedAt: at,
      effectiveAt: at,
    } as StoredEvent;
  });
}

function contentOf(
  event: ReplayInput['events'][number],
  day: number,
): { kind: string; payload: object } {
  const { kind } = event;
  switch (kind) {
    case 'review': {
      const { rating, source, correct, shownDays } = event;
      return { kind, payload: { rating, source, correct, shownDays } };
    }
    case 'undo':
      return { kind, payload: { undoes: event.undoes } };
    case 'bury':
      return { kind, payload: { day: event.day ?? day } };
    case 'flag':
      return { kind, payload: { flagged: event.flagged } };
    case 'settings':
      return { kind, payload: event.settings };
    case 'adopt':
      return { kind, payload: { weights: event.weights, spread: event.spread } };
    case 'other':
      return { kind: 'x-other', payload: {} };
    case 'suspend':
    case 'resume':
    case 'reset':
      return { kind, payload: {} };
  }
}

function cardOf(card: Card, settings: Settings, offsetAt: OffsetAt): ReplayedCard {
  const { phase, last } = card;
  const memory = phase.state === 'new' ? null : phase.memory;
  return {
    ...dueOf(card, offsetAt),
    stability: memory?.stability ?? null,
    difficulty: memory?.difficulty ?? null,
    state: phase.state,
    step: 'step' in phase ? phase.step : null,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewedAt: last ? isoOf(last.at) : null,
    suspended: card.suspended,
    leech: keepsSlipping(card, settings),
  };
}

function reviewOf(id: string, card: Card, offsetAt: OffsetAt): ReplayedReview {
  const { phase } = card;
  const memory = phase.state === 'new' ? null : phase.memory;
  const { due, dueDay } = dueOf(card, offsetAt);
  return {
    id,
    itemId: card.itemId,
    due,
    dueDay,
    scheduledDays: phase.state === 'review' ? phase.scheduledDays : 0,
    stability: memory?.stability ?? null,
    difficulty: memory?.difficulty ?? null,
    state: phase.state,
  };
}

function dueOf({ phase, last }: Card, offsetAt: OffsetAt): Pick<ReplayedCard, 'due' | 'dueDay'> {
  if (phase.state === 'new' || !last) return { due: null, dueDay: null };
  const { dayStartsAt } = last;
  const clockAt = (at: number): DayBoundary => ({ offsetMinutes: offsetAt(at), dayStartsAt });
  if (phase.state === 'review') {
    // The zone's offset on the due day may differ from the one at the review.
    const about = startOfStudyDay(phase.dueDay, last);
    const closer = startOfStudyDay(phase.dueDay, clockAt(about));
    const start = startOfStudyDay(phase.dueDay, clockAt(closer));
    return { due: isoOf(start), dueDay: phase.dueDay };
  }
  return { due: isoOf(phase.dueAt), dueDay: studyDay(phase.dueAt, clockAt(phase.dueAt)) };
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
