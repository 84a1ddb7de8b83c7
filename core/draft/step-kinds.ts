import * as z from 'zod/mini';
import { FIELDS, isWritable, type Thing } from './fields.ts';
import { citedSchema, claimSchema, idSchema as id, itemSchema, MANY } from './written-schema.ts';

const ids = z.array(id).check(z.minLength(1), z.maxLength(MANY));

const THINGS = Object.keys(FIELDS) as Thing[];
const write = z
  .strictObject({
    thing: z.enum(THINGS),
    id,
    field: z.string().check(z.maxLength(40)),
    value: z.unknown(),
    /** The step whose wording its writer saw there; null where nobody had written yet. */
    saw: z.nullable(id),
  })
  .check(z.refine(isWritable, 'there is no such field, or this may not stand there'));

/** Every kind of step, with what it carries. What each does stands in `apply.ts`; the compiler asks for both. */
export const STEP_KINDS = {
  /** Chooses stretches of the text, one or many at a tap. */
  mark: z.strictObject({
    marks: z
      .array(z.strictObject({ id, evidence: citedSchema }))
      .check(z.minLength(1), z.maxLength(MANY)),
  }),
  lift: z.strictObject({ marks: ids }),
  /** Asks a mark by another card than that of its part. */
  put: z.strictObject({ mark: id, card: id }),
  write,
  claim: z.strictObject({ claim: claimSchema }),
  item: z.strictObject({ claim: id, item: itemSchema }),
  /** Claims, items (`claim.item`), suggestions and blocks: decided against, and kept to be restored. */
  'leave-out': z.strictObject({ ids }),
  restore: z.strictObject({ ids }),
  /** A block goes on where the one above it ends. */
  join: z.strictObject({ block: id }),
  /** A block ends after so many code units; the rest is a block of its own, of this id. */
  split: z.strictObject({ block: id, at: z.int().check(z.gte(1)), rest: id }),
  /** Takes a step of one's own back, or takes back that it was taken back. */
  undo: z.strictObject({ undoes: id }),
} as const;

type Kinds = typeof STEP_KINDS;
export type StepKind = keyof Kinds;
export const STEP_KIND_NAMES = Object.keys(STEP_KINDS) as StepKind[];
export type StepPayload<K extends StepKind> = z.infer<Kinds[K]>;
