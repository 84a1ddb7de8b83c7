import { NEWCOMER, type SessionResponse } from '#core/sync/protocol.ts';
import { isNewcomer } from '#db/account/account.ts';
import { database } from '#db/engine/client.ts';
import { guestHere } from '#server/guest.ts';
import { endedCookie, guestCookie, guestSecret } from '#server/guest-cookie.ts';
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
  const { actor, cookies } = await guestHere(request, known, now);
  const [begun] = cookies;
  // Also whoever went on before the last answer came: their desk is not laid yet.
  const isNew = begun !== undefined || (await isNewcomer(database(), actor));
  return answer(actor.learnerId, {
    'Set-Cookie': begun ?? guestCookie(secret ?? '', request),
    ...(isNew ? { [NEWCOMER]: '1' } : {}),
  });
});

/** Ends this browser's session: whoever comes next is nobody yet. What the guest has on the server stays there. */
export const DELETE = openRoute({ writes: true }, async ({ request }) => {
  return new Response(null, { status: 204, headers: { 'Set-Cookie': endedCookie(request) } });
});

function answer(learnerId: string, headers: Record<string, string>): Response {
  return Response.json({ kind: 'guest', learnerId } satisfies SessionResponse, { headers });
}
