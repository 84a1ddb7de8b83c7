import * as z from 'zod';
import { CLAIM_KINDS } from '#core/claim/claim.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const slug = z
  .string()
  .regex(SLUG, 'use small letters, digits and single hyphens')
  .max(40, 'use at most 40 characters');
const line = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1, 'it is empty'));
const phrases = z.array(line).default([]);
const reasons = z.record(z.string(), line).default({});

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

const ITEM_FIELDS = {
  id: slug.optional(),
  role: z.enum(['card', 'quiz']).default('card'),
  answer: z.union([z.boolean(), line]).optional(),
  also: phrases,
  wrong: reasons,
  points: phrases,
  why: line.optional(),
  evidence: line.optional(),
  change: z.enum(['wording', 'meaning']).optional(),
};

/** The kind of an item is the name of the field that holds its question, which may be left out. */
const asked = line.nullable().optional();
const item = z.strictObject({
  recall: asked,
  cloze: asked,
  choice: asked,
  'true-false': asked,
  typed: asked,
  explain: asked,
  ...ITEM_FIELDS,
});

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
  why: line.optional(),
  items: z.array(item).default([]),
});

/** `claims.yaml`. */
export const claimsSheet = z.array(claim);

export type ClaimEntry = z.infer<typeof claim>;
export type ItemEntry = z.infer<typeof item>;
