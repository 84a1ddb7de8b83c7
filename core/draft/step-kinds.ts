import * as z from 'zod/mini';
import { CLAIM_KINDS } from '#core/claim/claim.ts';
import type { Cited, WrittenClaim, WrittenItem } from '#core/deck/written.ts';
import { ITEM_KINDS } from '#core/item/item.ts';
import { FIELDS, isWritable, type Thing } from './fields.ts';

const MANY = 200;
const id = z.string().check(z.minLength(1), z.maxLength(64));
const ids = z.array(id).check(z.minLength(1), z.maxLength(MANY));
const text = z.string().check(z.maxLength(4_000));
const cited = z.strictObject({
  quote: text.check(z.minLength(1)),
  block: z.optional(id),
  which: z.optional(z.int().check(z.gte(1))),
}) as unknown as z.ZodMiniType<Cited>;

const item = z.strictObject({
  kind: z.enum(ITEM_KINDS),
  id,
  role: z.enum(['card', 'quiz']),
  question: z.optional(text),
  why: z.optional(text),
  evidence: z.optional(cited),
  change: z.optional(z.enum(['wording', 'meaning'])),
  fields: z.record(z.string(), z.unknown()),
});
const phrases = z.optional(z.array(text).check(z.maxLength(50)));
const claim = z.strictObject({
  id,
  statement: text.check(z.minLength(1)),
  label: z.optional(text),
  kind: z.enum(CLAIM_KINDS),
  importance: z.number().check(z.gte(0), z.lte(1)),
  paragraph: z.optional(z.int().check(z.gte(1))),
  evidence: cited,
  terms: z.strictObject({ who: phrases, what: phrases, when: phrases, 'how-many': phrases }),
  alternatives: z.record(z.string(), z.record(z.string(), text)),
  why: z.optional(text),
  items: z.array(item).check(z.maxLength(MANY)),
});

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
      .array(z.strictObject({ id, evidence: cited }))
      .check(z.minLength(1), z.maxLength(MANY)),
  }),
  lift: z.strictObject({ marks: ids }),
  /** Asks a mark by another card than that of its part. */
  put: z.strictObject({ mark: id, card: id }),
  write,
  claim: z.strictObject({ claim: claim as unknown as z.ZodMiniType<WrittenClaim> }),
  item: z.strictObject({
    claim: id,
    item: item as unknown as z.ZodMiniType<WrittenItem & { id: string }>,
  }),
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
