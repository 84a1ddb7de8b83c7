import { z } from 'zod';
import { claimSchema } from '#core/draft/written-schema.ts';
import { BLOCK_KINDS } from '#core/essay/block.ts';
import { FINDING_NOTICES } from '#core/finding/notice.ts';
import { NOTICES } from '#formats/found.ts';

/** No line that the child writes is longer, in code units: whoever listens is never held up. */
export const LONGEST_PIECE = 256_000;

const block = z.strictObject({
  id: z.string().max(64),
  kind: z.enum(BLOCK_KINDS),
  level: z.int().min(0).max(6),
  mark: z.string().max(40),
  text: z.string().min(1),
  page: z.int().min(1).nullable(),
});

const about = z.strictObject({
  title: z.string().max(10_000),
  lang: z.string().max(64),
  dir: z.enum(['ltr', 'rtl']),
  notices: z.array(z.strictObject({ code: z.enum(NOTICES), message: z.string().max(1_000) })),
});
export type About = z.infer<typeof about>;

const findingNotice = z.strictObject({
  code: z.enum(FINDING_NOTICES),
  message: z.string().max(1_000),
});

/**
 * One line of what the child says: what is to be known of the text, some blocks; where it also finds, that it has read, some claims, and
 * that these were all; the end; or why there is nothing.
 */
export const piece = z.union([
  z.strictObject({ about }),
  z.strictObject({ blocks: z.array(block) }),
  z.strictObject({ read: z.literal(true) }),
  z.strictObject({ claims: z.array(claimSchema) }),
  z.strictObject({ found: z.strictObject({ notices: z.array(findingNotice) }) }),
  z.strictObject({ done: z.literal(true) }),
  z.strictObject({ refused: z.string().max(500) }),
]);
export type Piece = z.infer<typeof piece>;
