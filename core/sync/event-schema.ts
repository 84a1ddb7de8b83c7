import * as z from 'zod/mini';
import {
  type EventPayloads,
  type KnownKind,
  type LearnerEvent,
  MAX_ATTEMPT_ITEMS,
} from '#core/memory/event.ts';
import { EVENT_KINDS } from '#core/memory/event-kinds.ts';
import type { Settings } from '#core/memory/settings.ts';

/** Longest event as JSON, and how deep its parts may nest. */
const MAX_CHARACTERS = 12_000;
const MAX_DEPTH = 8;

const key = z.string().check(z.regex(/^[\w.:-]{1,64}$/));
const time = z.int().check(z.minimum(0), z.maximum(8.64e15));
const text = (longest: number) => z.string().check(z.maxLength(longest));
const whole = (low: number, high: number) => z.int().check(z.minimum(low), z.maximum(high));
const step = z.templateLiteral([z.number(), z.enum(['m', 'h', 'd'])]);
const steps = z.array(step).check(z.maxLength(32));
const weights = z.array(z.number()).check(z.minLength(1), z.maxLength(64));

const envelope = {
  id: key,
  v: z.literal(1),
  deviceId: key,
  counter: whole(1, 2 ** 31 - 1),
  itemRevision: z.optional(whole(1, 2 ** 31 - 1)),
  at: time,
  offsetMinutes: whole(-1_080, 1_080),
  dayStartsAt: whole(0, 23),
};
const nothing = z.looseObject({});
const places = z.array(whole(0, 99)).check(z.maxLength(20));

/** Loose: what a newer program adds to a payload is kept and relayed. */
const review = z.looseObject({
  rating: z.literal([1, 2, 3, 4]),
  source: z.enum(['study', 'quiz', 'exam']),
  // Unbounded: a measurement beside the answer must never cost the answer.
  durationMs: z.optional(z.number()),
  shownDays: z.optional(whole(0, 100_000)),
  answer: z.optional(text(2_000)),
  correct: z.optional(z.boolean()),
  confidence: z.optional(z.enum(['sure', 'not-sure'])),
  points: z.optional(z.looseObject({ asked: places, had: places })),
  // A newer program may ask in more ways.
  face: z.optional(text(40)),
  attemptId: z.optional(key),
});

/** One that is missing here does not compile. Values are checked by the fold: an unsound one does nothing. */
const SETTINGS: { [K in keyof Settings]-?: z.ZodMiniType<Settings[K]> } = {
  desiredRetention: z.number(),
  maximumInterval: z.number(),
  learningSteps: steps,
  relearningSteps: steps,
  weights,
  enableShortTerm: z.boolean(),
  fuzz: z.boolean(),
  dayStartsAt: z.number(),
  leechThreshold: z.number(),
  newPerDay: z.number(),
  reviewsPerDay: z.number(),
  minutesPerDay: z.number(),
  learnAheadMinutes: z.number(),
  quizMovesCards: z.boolean(),
};
const settings = z.partial(z.looseObject(SETTINGS));

const ownWords = z.nullable(text(4_000));

/** What each kind carries. */
const PAYLOADS: { [K in KnownKind]: z.ZodMiniType<EventPayloads[K]> } = {
  review,
  undo: z.looseObject({ undoes: key }),
  suspend: nothing,
  resume: nothing,
  bury: z.looseObject({ day: whole(-100_000_000, 100_000_000) }),
  reset: nothing,
  flag: z.looseObject({ flagged: z.boolean() }),
  note: z.looseObject({ text: text(10_000) }),
  report: z.looseObject({ text: text(2_000).check(z.minLength(1)) }),
  edit: z.looseObject({ stem: ownWords, key: ownWords }),
  'attempt-start': z.looseObject({
    attemptId: key,
    deckId: key,
    items: z.array(key).check(z.minLength(1), z.maxLength(MAX_ATTEMPT_ITEMS)),
    seed: whole(0, 2 ** 32 - 1),
    source: z.enum(['quiz', 'exam']),
    feedback: z.enum(['each', 'end']),
    minutes: z.nullable(whole(1, 600)),
  }),
  'attempt-finish': z.looseObject({ attemptId: key }),
  'take-up': z.looseObject({ deckId: key }),
  'put-away': z.looseObject({ deckId: key }),
  settings,
  adopt: z.looseObject({ weights, spread: z.number().check(z.minimum(0), z.maximum(365)) }),
};

/** What the field `itemId` must be, by whom a kind names. */
const ITEM_IDS = {
  item: key,
  learner: z.optional(z.undefined()),
  'its target': z.optional(key),
};

const KNOWN = new Map<string, z.ZodMiniType>(
  Object.entries(EVENT_KINDS).map(([kind, { names }]) => [
    kind,
    z.object({
      ...envelope,
      itemId: ITEM_IDS[names],
      kind: z.literal(kind),
      payload: PAYLOADS[kind as KnownKind],
    }),
  ]),
);

/** A kind from a newer program. */
const UNKNOWN = z.object({
  ...envelope,
  itemId: z.optional(key),
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  payload: z.optional(z.unknown()),
});

export type ParsedEvent = { ok: true; event: LearnerEvent } | { ok: false; reason: string };

/** Checks one pushed event. Kinds that nobody here knows are taken as they are. */
export function parseEvent(value: unknown): ParsedEvent {
  const unsound = unsoundness(value, 0);
  if (unsound) return { ok: false, reason: unsound };
  if (JSON.stringify(value).length > MAX_CHARACTERS) return { ok: false, reason: 'too long' };
  const kind = (value as { kind?: unknown } | null)?.kind;
  const parsed = (KNOWN.get(String(kind)) ?? UNKNOWN).safeParse(value);
  if (parsed.success) return { ok: true, event: parsed.data as LearnerEvent };
  const issue = parsed.error.issues[0];
  return { ok: false, reason: `${issue?.path.join('.') || 'event'} is not as it must be` };
}

/** What no database or JSON can carry: zero bytes, half a surrogate pair, endless nesting. Null when sound. */
function unsoundness(value: unknown, depth: number): string | null {
  if (depth > MAX_DEPTH) return 'nested too deeply';
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value) ? 'broken text' : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = unsoundness(name, depth) ?? unsoundness(part, depth + 1);
    if (found) return found;
  }
  return null;
}
