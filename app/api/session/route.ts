import { openRoute } from '#server/request.ts';
import { personOf, sessionResponse } from '#server/session.ts';

/** Whose session this is. */
export const GET = openRoute({ writes: false }, async ({ request, now }) =>
  Response.json(sessionResponse(await personOf(request, now)), {
    headers: { 'Cache-Control': 'no-store' },
  }),
);
