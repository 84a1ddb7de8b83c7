import * as z from 'zod/mini';
import { CLAIM_KINDS } from '#core/claim/claim.ts';
import { EDITS } from '#core/claim/half-edit.ts';
import type { WrittenClaim, WrittenDeck, WrittenItem } from '#core/deck/written.ts';
import { BLOCK_KINDS } from '#core/essay/block.ts';
import type { Cited } from '#core/essay/essay.ts';
import { ITEM_KINDS } from '#core/item/item.ts';

/** So many things at most in one list. */
export const MANY = 200;
const MOST_LETTERS = 4_000;

export const idSchema = z.string().check(z.minLength(1), z.maxLength(64));
export const text = z.string().check(z.maxLength(MOST_LETTERS));
const line = z.string().check(z.minLength(1), z.maxLength(300));

/** BCP 47. */
export const langSchema = z.string().check(z.minLength(2), z.maxLength(35));
export const dirSchema = z.enum(['ltr', 'rtl']);
export const roleSchema = z.enum(['card', 'quiz']);
export const importanceSchema = z.number().check(z.gte(0), z.lte(1));

export const citedSchema = z.strictObject({
  quote: text.check(z.minLength(1)),
  block: z.optional(idSchema),
  which: z.optional(z.int().check(z.gte(1))),
}) as unknown as z.ZodMiniType<Cited>;

/** Proposed by a program, and not decided on. */
const status = z.optional(z.literal('draft'));

const halfEdit = z.strictObject({
  edit: z.enum(EDITS),
  words: line,
  offers: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(5)),
  isSure: z.optional(z.literal(true)),
});

/** What its kind alone has is checked by the kind, when the deck is read. */
export const itemSchema = z.strictObject({
  kind: z.enum(ITEM_KINDS),
  id: z.optional(idSchema),
  role: roleSchema,
  question: z.optional(text),
  why: z.optional(text),
  evidence: z.optional(citedSchema),
  change: z.optional(z.enum(['wording', 'meaning'])),
  status,
  pattern: z.optional(line),
  reason: z.optional(line),
  fields: z.record(z.string(), z.unknown()),
}) as unknown as z.ZodMiniType<WrittenItem>;

const phrases = z.optional(z.array(text).check(z.maxLength(50)));

export const claimSchema = z.strictObject({
  id: idSchema,
  statement: text.check(z.minLength(1)),
  label: z.optional(text),
  kind: z.enum(CLAIM_KINDS),
  importance: importanceSchema,
  paragraph: z.optional(z.int().check(z.gte(1))),
  evidence: citedSchema,
  terms: z.strictObject({ who: phrases, what: phrases, when: phrases, 'how-many': phrases }),
  alternatives: z.record(z.string(), z.record(z.string(), text)),
  why: z.optional(text),
  status,
  edits: z.optional(z.array(halfEdit).check(z.maxLength(10))),
  items: z.array(itemSchema).check(z.maxLength(MANY)),
}) as unknown as z.ZodMiniType<WrittenClaim>;

export const blockSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(BLOCK_KINDS),
  level: z.int().check(z.gte(0), z.lte(6)),
  mark: z.string().check(z.maxLength(40)),
  text: z.string().check(z.minLength(1), z.maxLength(50_000)),
  page: z.nullable(z.int().check(z.gte(1))),
});

/** A written deck as it is sent: its form. Whether it holds together is told by `readWritten`. */
export const writtenDeckSchema = z.strictObject({
  deck: z.strictObject({
    slug: idSchema,
    title: line,
    description: text,
    lang: langSchema,
    dir: dirSchema,
    source: text,
    topic: z.array(line).check(z.maxLength(50)),
  }),
  blocks: z.array(blockSchema).check(z.minLength(1), z.maxLength(20_000)),
  claims: z.array(claimSchema).check(z.maxLength(1_500)),
}) as unknown as z.ZodMiniType<WrittenDeck>;
