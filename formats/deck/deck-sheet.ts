import * as z from 'zod';
import { CLAIM_KINDS } from '#core/claim/claim.ts';
import { ITEM_KINDS, type ItemKind } from '#core/item/item.ts';
import { line, phrases, reasons } from '#core/item/kind/source-fields.ts';
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

/** What an item of any kind may say of itself. */
const COMMON_FIELDS = z.object({
  id: slug.optional(),
  role: z.enum(['card', 'quiz']).default('card'),
  why: z.optional(line),
  evidence: z.optional(line),
  change: z.enum(['wording', 'meaning']).optional(),
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
  kind: z.enum(CLAIM_KINDS),
  importance: z.number().min(0, 'use 0 to 1').max(1, 'use 0 to 1'),
  source: z.int().min(1, 'count paragraphs from 1').optional(),
  evidence: line,
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

export type ClaimEntry = z.infer<typeof claim>;
export type ItemEntry = z.infer<typeof COMMON_FIELDS> & Record<string, unknown>;
