import type { Actor } from '#core/access/actor.ts';
import { database } from '#db/engine/client.ts';
import { createGuest, isErased } from '#db/learner/guest.ts';
import { addressKey } from './address.ts';
import { pairOf } from './cookie.ts';
import { guestCookie, newGuestSecret } from './guest-cookie.ts';
import { countOne } from './limits.ts';
import { type Person, personOf } from './session.ts';

/**
 * Whoever asks, as somebody who may study: a guest is begun where there is nobody, and its cookie is to be set.
 * @throws TooManyTriesError where too many begin at one address
 */
export async function guestHere(
  request: Request,
  person: Person | null,
  now: number,
): Promise<{ actor: Actor; cookies: string[] }> {
  const isKnown =
    person && !person.mayOnlyPush && !(await isErased(database(), person.actor.learnerId));
  if (isKnown) return { actor: person.actor, cookies: [] };
  await countOne('guests', addressKey(request));
  const key = newGuestSecret();
  await createGuest(database(), key.hash, now);
  const cookie = guestCookie(key.secret, request);
  const headers = new Headers(request.headers);
  headers.set('cookie', pairOf(cookie));
  const made = (await personOf({ headers }, now)) as Person;
  return { actor: made.actor, cookies: [cookie] };
}
