import { ownPlace } from '#core/access/own-place.ts';
import { pairOf } from '#server/cookie.ts';
import { besideCookie, endedCookie, guestCookie, guestSecret } from '#server/guest-cookie.ts';
import { type Person, personOf } from '#server/session.ts';
import { auth } from './auth.ts';

interface Arrival {
  request: Request;
  /** ms since 1970. */
  now: number;
  /** The `Set-Cookie`s by which the sign-in library begins the session. */
  session: readonly string[];
  /** Whether the progress of the guest who is here belongs to whoever signs in. */
  isMine: boolean;
  /** Where to afterwards, on our own site. */
  next: string | undefined;
}

/**
 * After signing in: the guest's progress goes into the account, or waits beside it where it is somebody else's. Returns who
 * it is, the cookies to answer with, and the page where this device opens what is theirs.
 */
export async function arrive({ request, now, session, isMine, next }: Arrival) {
  const place = `/arrive?next=${encodeURIComponent(ownPlace(next))}`;
  const secret = guestSecret(request);
  const kept = secret && isMine ? [endedCookie(request)] : [];
  const beside = secret && !isMine ? [besideCookie(secret, request)] : [];
  const cookies = [...session, ...kept, ...beside];
  // As the browser will ask next: the place where actors are made does the rest.
  const carried = session.map(pairOf);
  if (secret && isMine) carried.push(pairOf(guestCookie(secret, request)));
  const headers = new Headers(request.headers);
  headers.set('cookie', carried.join('; '));
  const person = (await personOf({ headers }, now)) as Person;
  return { place, cookies, person };
}

/** Signs in: the `Set-Cookie`s of the session, or null where email and password do not belong together. */
export async function signIn(
  request: Pick<Request, 'headers'>,
  body: { email: string; password: string },
): Promise<string[] | null> {
  const library = await auth(request);
  try {
    const answer = await library.api.signInEmail({
      body,
      headers: request.headers,
      returnHeaders: true,
    });
    return answer.headers.getSetCookie();
  } catch (error) {
    if (codeOf(error) === 'INVALID_EMAIL_OR_PASSWORD') return null;
    throw error;
  }
}

/** Makes an account and signs in: the `Set-Cookie`s of the session, or null where the email has an account already. */
export async function signUp(
  request: Pick<Request, 'headers'>,
  body: { name: string; email: string; password: string },
): Promise<string[] | null> {
  const library = await auth(request);
  try {
    const answer = await library.api.signUpEmail({
      body,
      headers: request.headers,
      returnHeaders: true,
    });
    return answer.headers.getSetCookie();
  } catch (error) {
    if (
      codeOf(error)?.startsWith('USER_ALREADY_EXISTS') ||
      codeOf(error) === 'FAILED_TO_CREATE_USER'
    )
      return null;
    throw error;
  }
}

/** The code of a refusal of the sign-in library, or null. */
export function codeOf(error: unknown): string | null {
  const { body } = (error ?? {}) as { body?: { code?: unknown } };
  return typeof body?.code === 'string' ? body.code : null;
}
