import { NEWCOMER } from '#core/sync/protocol.ts';
import { isNewcomer } from '#db/account/account.ts';
import { database } from '#db/engine/client.ts';
import { openRoute } from '#server/request.ts';
import { personOf, sessionResponse } from '#server/session.ts';

/** Whose session this is. */
export const GET = openRoute({ writes: false }, async ({ request, now }) => {
  const person = await personOf(request, now);
  const isNew = person?.account && (await isNewcomer(database(), person.actor));
  return Response.json(sessionResponse(person), {
    headers: { 'Cache-Control': 'no-store', ...(isNew ? { [NEWCOMER]: '1' } : {}) },
  });
});
