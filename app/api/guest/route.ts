import { database } from '#db/engine/client.ts';
import { createGuest } from '#db/learner/learner.ts';
import { now } from '#server/clock.ts';
import { guestCookie, guestSecret, learnerOf, newGuestSecret } from '#server/guest.ts';
import { isOwnOrigin } from '#server/origin.ts';
import { problem, problemOf } from '#server/problem.ts';

/** Starts a guest, or answers the guest that the cookie already names and prolongs the cookie. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return problem(403, 'origin', 'This request comes from another site.');
  try {
    const known = await learnerOf(request);
    const secret = guestSecret(request);
    if (known && secret) return answer(known, guestCookie(secret, request));
    const key = newGuestSecret();
    const learnerId = await createGuest(database(), key.hash, now(request));
    return answer(learnerId, guestCookie(key.secret, request));
  } catch (error) {
    return problemOf(error);
  }
}

function answer(learnerId: string, cookie: string): Response {
  return Response.json({ learnerId }, { headers: { 'Set-Cookie': cookie } });
}
