import type { SessionResponse } from '#core/sync/protocol.ts';
import { database } from '#db/engine/client.ts';
import { createGuest, isErased } from '#db/learner/guest.ts';
import { endedCookie, guestCookie, guestSecret, newGuestSecret } from '#server/guest-cookie.ts';
import { openRoute } from '#server/request.ts';
import { personOf, sessionResponse } from '#server/session.ts';

/**
 * Starts a guest; or answers whom the session names, and prolongs a guest's cookie. A key that may only push begins anew:
 * its guest has an account since.
 */
export const POST = openRoute({ writes: true }, async ({ request, now }) => {
  const known = await personOf(request, now);
  const secret = guestSecret(request);
  if (known?.account) return Response.json(sessionResponse(known));
  const isKnown =
    known && !known.mayOnlyPush && !(await isErased(database(), known.actor.learnerId));
  if (isKnown && secret) return answer(known.actor.learnerId, guestCookie(secret, request));
  const key = newGuestSecret();
  const learnerId = await createGuest(database(), key.hash, now);
  return answer(learnerId, guestCookie(key.secret, request));
});

/** Ends this browser's session: whoever comes next is nobody yet. What the guest has on the server stays there. */
export const DELETE = openRoute({ writes: true }, async ({ request }) => {
  return new Response(null, { status: 204, headers: { 'Set-Cookie': endedCookie(request) } });
});

function answer(learnerId: string, cookie: string): Response {
  return Response.json({ kind: 'guest', learnerId } satisfies SessionResponse, {
    headers: { 'Set-Cookie': cookie },
  });
}
