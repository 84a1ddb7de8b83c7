import { actAs } from '#core/access/act-as.ts';
import type { Actor } from '#core/access/actor.ts';
import { database } from '#db/engine/client.ts';
import { findByGuestKey } from '#db/learner/guest.ts';
import { guestSecret, hashOf } from './guest-cookie.ts';

/** Whom a request comes from, or null: the one place where an `Actor` is made from a request. */
export async function actorOf(request: Request): Promise<Actor | null> {
  const secret = guestSecret(request);
  const learnerId = secret ? await findByGuestKey(database(), hashOf(secret)) : null;
  return learnerId === null ? null : actAs(learnerId);
}
