import * as z from 'zod/mini';
import { oneLine } from '#core/essay/block.ts';
import type { Cited } from '#core/essay/essay.ts';

/** One line of a deck's source, whatever its line breaks. */
export const line = z.pipe(
  z.pipe(z.string(), z.transform(oneLine)),
  z.string().check(z.minLength(1, 'it is empty')),
);

export const phrases = z._default(z.array(line), []);

/** By a phrase, why it is wrong. */
export const reasons = z._default(z.record(z.string(), line), {});

/** The words alone; or with the block that they stand in, and which ones where they stand there more than once. */
export const cited = z.union(
  [
    z.pipe(
      line,
      z.transform((quote): Cited => ({ quote })),
    ),
    z.pipe(
      z.strictObject({
        quote: line,
        block: z.optional(line),
        which: z.optional(z.int().check(z.minimum(1, 'count from 1'))),
      }),
      z.transform(
        ({ quote, block, which }): Cited => ({
          quote,
          ...(block === undefined ? {} : { block }),
          ...(which === undefined ? {} : { which }),
        }),
      ),
    ),
  ],
  'write the words, or quote:, block: and which:',
);

export const answer = z.optional(line);
