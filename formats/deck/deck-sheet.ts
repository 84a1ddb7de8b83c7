import * as z from 'zod';
import { CLAIM_KINDS } from '#core/claim/claim.ts';
import { BLOCK_KINDS } from '#core/essay/block.ts';
import { ITEM_KINDS, type ItemKind } from '#core/item/item.ts';
import { cited, line, phrases, reasons } from '#core/item/kind/source-fields.ts';
import { makingOf } from '#core/item/making.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const slug = z
  .string()
  .regex(SLUG, 'use small letters, digits and single hyphens')
  .max(40, 'use at most 40 characters');

/** `deck.yaml`. */
export const deckSheet = z.strictObject({
  deck: slug,
  title: line,
  description: line,
  lang: line,
  dir: z.enum(['ltr', 'rtl']).default('ltr'),
  source: line,
  topic: phrases,
});

/** A program proposed it, and nobody has decided on it: it is not published. */
const status = z.enum(['draft'], 'write draft, or leave it out').optional();

/** What an item of any kind may say of itself. */
const COMMON_FIELDS = z.object({
  id: slug.optional(),
  role: z.enum(['card', 'quiz']).default('card'),
  why: z.optional(line),
  evidence: z.optional(cited),
  change: z.enum(['wording', 'meaning']).optional(),
  status,
  pattern: z.optional(line),
  reason: z.optional(line),
});

/** An item's sheet: the field that has the kind's name holds its question, which may be left out. */
function itemSheet(kind: ItemKind) {
  const { shape } = makingOf(kind).source;
  const question = { [kind]: z.optional(z.nullable(line)) };
  return z.strictObject({ ...COMMON_FIELDS.shape, ...question, ...shape });
}

export const ITEM_SHEETS = new Map(ITEM_KINDS.map((kind) => [kind, itemSheet(kind)]));

const claim = z.strictObject({
  id: slug,
  statement: line,
  label: z.optional(line),
  kind: z.enum(CLAIM_KINDS),
  importance: z.number().min(0, 'use 0 to 1').max(1, 'use 0 to 1'),
  source: z.int().min(1, 'count paragraphs from 1').optional(),
  evidence: cited,
  status,
  terms: z
    .strictObject({ who: phrases, what: phrases, when: phrases, 'how many': phrases })
    .partial()
    .default({}),
  alternatives: z.record(z.string(), reasons).default({}),
  why: z.optional(line),
  /** Checked one by one, by the sheet of its kind. */
  items: z.array(z.record(z.string(), z.unknown())).default([]),
});

/** `claims.yaml`. */
export const claimsSheet = z.array(claim);

/** One line of `blocks.yaml`: what Markdown cannot say of a block, which is named by its place in the text, from 1. */
const block = z.strictObject({
  block: z.int().min(1, 'count blocks from 1'),
  id: z.optional(line),
  kind: z.enum(BLOCK_KINDS).optional(),
  level: z.int().min(0).max(6, 'use 0 to 6').optional(),
  mark: z.string().max(40).optional(),
  page: z.int().min(1, 'count pages from 1').optional(),
  text: z.string().min(1, 'it is empty').optional(),
});

/** `blocks.yaml`. */
export const blocksSheet = z.array(block);

export type BlockEntry = z.infer<typeof block>;
export type ClaimEntry = z.infer<typeof claim>;
export type ItemEntry = z.infer<typeof COMMON_FIELDS> & Record<string, unknown>;
