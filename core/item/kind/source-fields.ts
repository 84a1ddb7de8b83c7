import * as z from 'zod/mini';
import { oneLine } from '#core/essay/block.ts';

/** One line of a deck's source, whatever its line breaks. */
export const line = z.pipe(
  z.pipe(z.string(), z.transform(oneLine)),
  z.string().check(z.minLength(1, 'it is empty')),
);

export const phrases = z._default(z.array(line), []);

/** By a phrase, why it is wrong. */
export const reasons = z._default(z.record(z.string(), line), {});

export const answer = z.optional(line);
