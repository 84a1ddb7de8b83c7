import { createHash, randomBytes } from 'node:crypto';
import { cookie, cookieOf } from './cookie.ts';

const COOKIE = 'tenet_guest';
/** The longest that browsers keep a cookie. */
const FOUR_HUNDRED_DAYS = 400 * 24 * 60 * 60;
/** Before a secret whose guest is somebody else than the one who signed in here since. */
const BESIDE = '~';

type Asking = Pick<Request, 'headers'>;

/** A guest's secret, and the only form of it that is stored. */
export function newGuestSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

/**
 * The cookie that keeps a guest: out of reach of scripts, so that a phone that clears scripts' storage
 * does not lose the learner.
 */
export function guestCookie(secret: string, request: Asking): string {
  return cookie(request, COOKIE, secret, FOUR_HUNDRED_DAYS);
}

/** The cookie that ends a guest's session in this browser. */
export function endedCookie(request: Asking): string {
  return cookie(request, COOKIE, '', 0);
}

/** Keeps the guest who was here before, for when the one who signs in now has signed out. */
export function besideCookie(secret: string, request: Asking): string {
  return guestCookie(`${BESIDE}${secret}`, request);
}

/** The secret of the guest who is here, or null; not of one who is beside an account. */
export function guestSecret(request: Asking): string | null {
  const value = cookieOf(request, COOKIE);
  return value?.startsWith(BESIDE) ? null : value;
}

/** The secret of a guest who was here before somebody else signed in, or null. */
export function besideSecret(request: Asking): string | null {
  const value = cookieOf(request, COOKIE);
  return value?.startsWith(BESIDE) ? value.slice(BESIDE.length) : null;
}

/** The form of a secret that is stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
