import * as z from 'zod/mini';
import type { ItemRevision } from '#core/deck/edition.ts';
import { MAXIMUM_INTERVAL, RETENTION_MAX, RETENTION_MIN, WEIGHT_COUNT } from '#core/memory/fsrs.ts';
import type { Step } from '#core/memory/settings.ts';
import { stepMinutes } from '#core/memory/steps.ts';

const count = z.int().check(z.nonnegative());
const amount = z.number().check(z.nonnegative());
const name = z.string().check(z.minLength(1));
const step = z.custom<Step>(
  (value) => typeof value === 'string' && stepMinutes(value) !== null,
  'must be a step such as "10m", "2h" or "1d"',
);
const weights = z
  .array(z.number())
  .check(z.length(WEIGHT_COUNT, `must be ${WEIGHT_COUNT} numbers (FSRS-6)`));
const timeZone = z
  .string()
  .check(z.refine(isTimeZone, 'must be a time zone such as "UTC" or "Europe/Rome"'));

const settingsPatch = z.object({
  desiredRetention: z.optional(
    z.number().check(z.minimum(RETENTION_MIN), z.maximum(RETENTION_MAX)),
  ),
  maximumInterval: z.optional(z.int().check(z.minimum(1), z.maximum(MAXIMUM_INTERVAL))),
  learningSteps: z.optional(z.array(step)),
  relearningSteps: z.optional(z.array(step)),
  weights: z.optional(weights),
  enableShortTerm: z.optional(z.boolean()),
  fuzz: z.optional(z.boolean()),
  dayStartsAt: z.optional(z.int().check(z.minimum(0), z.maximum(23))),
  leechThreshold: z.optional(z.int().check(z.minimum(1))),
});

const envelope = {
  id: name,
  at: z.pipe(
    z.iso.datetime({ offset: true, error: 'must be an ISO time with Z or an offset' }),
    z.transform((text: string) => new Date(text).getTime()),
  ),
  deviceId: z._default(z.string(), ''),
  counter: z._default(count, 0),
};
const ofItem = { ...envelope, itemId: name, itemRevision: z.optional(count) };

/** By kind: an event's own fields beside its payload. */
const REPLAY_EVENTS = {
  review: z.object({
    ...ofItem,
    kind: z.literal('review'),
    rating: z.literal([1, 2, 3, 4], 'must be 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)'),
    source: z._default(z.enum(['study', 'quiz', 'exam']), 'study'),
    correct: z.optional(z.boolean()),
    shownDays: z.optional(z.int().check(z.minimum(1))),
  }),
  undo: z.object({ ...ofItem, kind: z.literal('undo'), undoes: name }),
  suspend: z.object({ ...ofItem, kind: z.literal('suspend') }),
  resume: z.object({ ...ofItem, kind: z.literal('resume') }),
  reset: z.object({ ...ofItem, kind: z.literal('reset') }),
  bury: z.object({ ...ofItem, kind: z.literal('bury'), day: z.optional(z.int()) }),
  flag: z.object({ ...ofItem, kind: z.literal('flag'), flagged: z._default(z.boolean(), true) }),
  settings: z.object({ ...envelope, kind: z.literal('settings'), settings: settingsPatch }),
  adopt: z.object({
    ...envelope,
    kind: z.literal('adopt'),
    weights,
    spread: z._default(amount, 0),
  }),
};
/** A kind that the fold ignores: all that matters is that it names an item. */
const otherEvent = z.object({ ...envelope, itemId: z.optional(name), kind: name });

type ReplayEvents = typeof REPLAY_EVENTS;
type ReplayEvent = {
  [K in keyof ReplayEvents]: z.infer<ReplayEvents[K]>;
}[keyof ReplayEvents];
type OtherReplayEvent = Omit<z.infer<typeof otherEvent>, 'kind'> & { kind: 'other' };

const replayFrame = z.object({
  settings: z._default(z.extend(settingsPatch, { timeZone: z._default(timeZone, 'UTC') }), {
    timeZone: 'UTC',
  }),
  events: z.array(z.looseObject({ kind: name })),
  revisions: z._default(
    z.record(
      z.string(),
      z.array(z.object({ revision: count, change: z.enum(['new', 'wording', 'meaning']) })),
    ),
    {},
  ),
});

/** What `replay` reads, checked: times in ms, defaults filled. */
export interface ReplayInput {
  settings: z.infer<typeof replayFrame>['settings'];
  events: (ReplayEvent | OtherReplayEvent)[];
  /** The items' revisions, oldest first; none unless given. */
  revisions: Record<string, ItemRevision[]>;
}

/** Why an input was refused: one line that names the place. */
export class ReplayInputError extends Error {
  override name = 'ReplayInputError';
}

/** Checks what was read from a file. @throws ReplayInputError naming the first place at fault. */
export function readReplay(value: unknown): ReplayInput {
  const { settings, events, revisions } = parse(replayFrame, value, []);
  return {
    settings,
    revisions,
    events: events.map((event, index) => {
      const { kind } = event;
      if (isReplayKind(kind)) {
        return parse<ReplayEvent>(REPLAY_EVENTS[kind], event, ['events', index]);
      }
      return { ...parse(otherEvent, event, ['events', index]), kind: 'other' };
    }),
  };
}

function isReplayKind(kind: string): kind is keyof ReplayEvents {
  return Object.hasOwn(REPLAY_EVENTS, kind);
}

// zod/mini comes without messages.
const WITH_MESSAGES = { error: z.locales.en().localeError };

function parse<T>(schema: z.ZodMiniType<T>, value: unknown, under: PropertyKey[]): T {
  const result = schema.safeParse(value, WITH_MESSAGES);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ReplayInputError(
    `${placeOf([...under, ...(issue?.path ?? [])])}: ${issue?.message ?? 'is not valid'}`,
  );
}

/** `events[3].rating`, or `input` for the whole. */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return place.replace(/^\./, '') || 'input';
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
