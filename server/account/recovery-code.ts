import type { Actor } from '#core/access/actor.ts';
import { RECOVERY_CODE_LENGTH, readCode } from '#core/access/code.ts';
import { consumeCode, holderOfCode, renewRecoveryCode } from '#db/account/recovery.ts';
import { database } from '#db/engine/client.ts';
import { randomCode } from '#server/code.ts';
import { noted } from '#server/form.ts';
import { hashOf } from '#server/guest-cookie.ts';
import { auth } from './auth.ts';

/** A new recovery code, and the only form of it that is stored. */
export function newRecoveryCode(): { code: string; hash: string } {
  const code = randomCode(RECOVERY_CODE_LENGTH);
  return { code, hash: hashOf(code) };
}

interface NewCode {
  request: Request;
  /** ms since 1970. */
  now: number;
  actor: Actor;
  /** Where to from the page that shows it. */
  next: string;
  cookies: readonly string[];
}

/** Gives the learner a new code in the place of any before, and leads to the page that shows it once. */
export async function showNewCode({ request, now, actor, next, cookies }: NewCode) {
  const { code, hash } = newRecoveryCode();
  await renewRecoveryCode(database(), actor, hash, now);
  return noted(request, '/account/code', { values: { code, next } }, cookies);
}

/** Where a recovery code works, or null where it is nobody's. A guest's and an account's have one name, and two doors. */
export async function doorOfCode(typed: string): Promise<'/back' | '/account/recover' | null> {
  const code = readCode(typed, RECOVERY_CODE_LENGTH);
  const holder = code ? await holderOfCode(database(), hashOf(code)) : null;
  if (!holder) return null;
  return holder.userId ? '/account/recover' : '/back';
}

/** To the door that the code is for, with the code filled in. */
export function otherDoor(request: Request, door: '/back' | '/account/recover', code: string) {
  const form = door === '/back' ? 'guestCode' : 'accountCode';
  return noted(request, door, { values: { code }, problems: { form } });
}

/**
 * Sets a new password for the account of this recovery code, and uses the code up; every session of the account ends. Returns
 * the account's email, or null where the code is no account's.
 */
export async function recoverAccount(
  request: Request,
  typed: string,
  password: string,
): Promise<string | null> {
  const code = readCode(typed, RECOVERY_CODE_LENGTH);
  if (!code) return null;
  const holder = await holderOfCode(database(), hashOf(code));
  if (!holder?.userId || !(await consumeCode(database(), hashOf(code)))) return null;
  const { internalAdapter, password: passwords } = await (await auth(request)).$context;
  await internalAdapter.updatePassword(holder.userId, await passwords.hash(password));
  await internalAdapter.deleteUserSessions(holder.userId);
  return (await internalAdapter.findUserById(holder.userId))?.email ?? null;
}
