import { database } from '#db/engine/client.ts';
import { createGuest, isErased } from '#db/learner/guest.ts';
import { endedCookie, guestCookie, guestSecret, newGuestSecret } from '#server/guest-cookie.ts';
import { openRoute } from '#server/request.ts';
import { actorOf } from '#server/session.ts';

/** Starts a guest, or answers the guest that the cookie already names and prolongs the cookie. */
export const POST = openRoute({ writes: true }, async ({ request, now }) => {
  const known = await actorOf(request);
  const secret = guestSecret(request);
  const isKnown = known !== null && !(await isErased(database(), known.learnerId));
  if (isKnown && secret) return answer(known.learnerId, guestCookie(secret, request));
  const key = newGuestSecret();
  const learnerId = await createGuest(database(), key.hash, now);
  return answer(learnerId, guestCookie(key.secret, request));
});

/** Ends this browser's session: whoever comes next is nobody yet. What the guest has on the server stays there. */
export const DELETE = openRoute({ writes: true }, async ({ request }) => {
  return new Response(null, { status: 204, headers: { 'Set-Cookie': endedCookie(request) } });
});

function answer(learnerId: string, cookie: string): Response {
  return Response.json({ learnerId }, { headers: { 'Set-Cookie': cookie } });
}
