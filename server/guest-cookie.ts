import { createHash, randomBytes } from 'node:crypto';

const COOKIE = 'tenet_guest';
/** The longest that browsers keep a cookie. */
const FOUR_HUNDRED_DAYS = 400 * 24 * 60 * 60;

/** A guest's secret, and the only form of it that is stored. */
export function newGuestSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

/**
 * The cookie that keeps a guest: out of reach of scripts, so that a phone that clears scripts' storage
 * does not lose the learner.
 */
export function guestCookie(secret: string, request: Request): string {
  return cookie(secret, FOUR_HUNDRED_DAYS, request);
}

/** The cookie that ends a guest's session in this browser. */
export function endedCookie(request: Request): string {
  return cookie('', 0, request);
}

function cookie(value: string, maxAge: number, request: Request): string {
  const secure = protocolOf(request) === 'https' ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

/** The secret that this request carries, or null. */
export function guestSecret(request: Request): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return null;
}

/** The form of a secret that is stored. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function protocolOf(request: Request): string {
  return request.headers.get('x-forwarded-proto') ?? new URL(request.url).protocol.replace(':', '');
}
