import { actAs } from '#core/access/act-as.ts';
import type { Actor } from '#core/access/actor.ts';
import type { SessionResponse } from '#core/sync/protocol.ts';
import { bindGuest, learnerOfUser } from '#db/account/account.ts';
import { database } from '#db/engine/client.ts';
import { findByGuestKey } from '#db/learner/guest.ts';
import { auth } from '#server/account/auth.ts';
import { guestSecret, hashOf } from './guest-cookie.ts';

/** Who signed in. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  sessionId: string;
}

/** Whom a request comes from. */
export interface Person {
  actor: Actor;
  /** Null for a guest. */
  account: SignedIn | null;
  /** A guest's key whose guest has an account since: what its device did is taken, and nothing is read. */
  mayOnlyPush: boolean;
}

type Asking = Pick<Request, 'headers'>;

/**
 * Whom a request comes from, or null: the one place where an `Actor` is made from a request. An account's session goes before
 * a guest's cookie, and where both are here the guest's progress is given to the account, whatever became of the answer
 * to the sign-in. `now` in ms since 1970.
 */
export async function personOf(request: Asking, now: number): Promise<Person | null> {
  const db = database();
  const account = await signedIn(request);
  const secret = guestSecret(request);
  const guest = secret ? await findByGuestKey(db, hashOf(secret)) : null;
  if (account) {
    const isNew = guest !== null && !guest.mayOnlyPush;
    const learnerId = isNew
      ? await bindGuest(db, account.id, guest.learnerId, now)
      : await learnerOfUser(db, account.id, now);
    return { actor: actAs(learnerId), account, mayOnlyPush: false };
  }
  return guest && { actor: actAs(guest.learnerId), account, mayOnlyPush: guest.mayOnlyPush };
}

/** What a device is told of whose session it has. */
export function sessionResponse(person: Person | null): SessionResponse {
  if (!person) return { kind: 'nobody' };
  const { actor, account, mayOnlyPush } = person;
  if (mayOnlyPush) return { kind: 'moved' };
  const { learnerId } = actor;
  return account
    ? { kind: 'account', learnerId, name: account.name }
    : { kind: 'guest', learnerId };
}

/** The account whose session this is, or null. */
async function signedIn({ headers }: Asking): Promise<SignedIn | null> {
  // Most who ask are guests: they need no library.
  if (!headers.get('cookie')?.includes('tenet.session_token')) return null;
  const library = await auth({ headers });
  const found = await library.api.getSession({ headers });
  if (!found) return null;
  const { id, name, email } = found.user;
  return { id, name, email, sessionId: found.session.id };
}
