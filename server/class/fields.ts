import { z } from 'zod';
import { asciiDigits } from '#core/essay/digits.ts';
import { seenText } from '#server/seen-text.ts';

/** The fields of a class's forms. A message is the word by which the page finds its sentence. */
export const titleField = seenText(120, 'title');
export const zoneField = z.string().refine(isZone, 'zone');
/** An id of ours. */
export const idField = z.string().min(1).max(100);
/** A box that is ticked. */
export const tickField = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
/** Left empty, which is null, or as the field says. */
export const noneOr = <S extends z.ZodType>(field: S, problem?: string) =>
  z.union([z.literal('').transform(() => null), field], problem);
export const dateField = z.iso.date('date');
/** As a whole number within bounds, typed or chosen. */
export const countField = (low: number, high: number) =>
  z
    .string('number')
    .transform((typed) => asciiDigits(typed.normalize('NFKC')).trim())
    // Nothing that only a program takes for a number (1e1, 0x10).
    .pipe(z.string().regex(/^\d+$/, 'number'))
    .transform(Number)
    .pipe(z.number('number').int('number').min(low, 'number').max(high, 'number'));

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
