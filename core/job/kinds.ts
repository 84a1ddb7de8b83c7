import * as z from 'zod/mini';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** One kind of work that waits. */
interface JobKind<P> {
  /** What a job of it is given. */
  payload: z.ZodMiniType<P>;
  /** Null for work that is done once; else how long after its end it begins anew, ms. */
  repeat: number | null;
  /** So often it is tried before it has failed for good. */
  tries: number;
  /** A try that takes longer counts as failed, ms. */
  limit: number;
  /** Its payload is nobody's to read: it is blanked once the job has failed for good. */
  isSecret?: true;
}

const kind = <P>(own: JobKind<P>) => own;
const nothing = z.strictObject({});

/** Every kind of work that waits. How each is done stands in `server/job/handlers.ts`. */
export const JOB_KINDS = {
  /** What is past its keeping time goes. */
  forget: kind({ payload: nothing, repeat: 12 * HOUR, tries: 3, limit: 5 * MINUTE }),
  /** Cards that were folded by an older fold, or before their items changed, are folded anew. */
  refold: kind({ payload: nothing, repeat: 10 * MINUTE, tries: 3, limit: 5 * MINUTE }),
  /** A mail goes out. */
  mail: kind({
    payload: z.strictObject({ to: z.string(), subject: z.string(), text: z.string() }),
    ...{ repeat: null, tries: 8, limit: 30 * SECOND, isSecret: true },
  }),
  /** What a class remembers of a deck is made for the day of the instant `at`, ms since 1970. */
  insight: kind({
    payload: z.strictObject({ courseId: z.string(), deckId: z.string(), at: z.number() }),
    ...{ repeat: null, tries: 3, limit: 2 * MINUTE },
  }),
};

type Kinds = typeof JOB_KINDS;
export type JobKindName = keyof Kinds;
export const JOB_KIND_NAMES = Object.keys(JOB_KINDS) as JobKindName[];

/** What a job of a kind is given. */
export type PayloadOf<K extends JobKindName> = z.infer<Kinds[K]['payload']>;

/** A kind by its name as it was kept; undefined where there is no such kind any more. */
export function kindOf(name: string): JobKind<unknown> | undefined {
  return Object.hasOwn(JOB_KINDS, name)
    ? (JOB_KINDS[name as JobKindName] as JobKind<unknown>)
    : undefined;
}

/** How long after its nth try that failed a job is tried again, ms: e to the n seconds, an hour at most. */
export const backOff = (attempts: number): number => Math.min(HOUR, SECOND * Math.exp(attempts));
