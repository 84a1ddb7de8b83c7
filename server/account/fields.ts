import { z } from 'zod';
import { seenText } from '#server/seen-text.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from './password.ts';

/** The fields of the account's forms. A message is the word by which the page finds its sentence. */
export const emailField = z.string().trim().toLowerCase().max(254, 'email').pipe(z.email('email'));
export const nameField = seenText(100, 'name');
/** One that is chosen now. */
export const newPasswordField = z
  .string()
  // In code units, as the sign-in library counts them: an emoji is two.
  .refine(({ length }) => length >= MIN_PASSWORD, 'short')
  .refine(({ length }) => length <= MAX_PASSWORD, 'long');
/** One that was chosen before. */
export const passwordField = z.string().min(1, 'missing').max(MAX_PASSWORD, 'wrong');
/** Whether the guest's progress in this browser is theirs: a box that is ticked. */
export const mineField = z.literal('on').optional();
/** Where to go afterwards. */
export const nextField = z.string().max(500).optional();
