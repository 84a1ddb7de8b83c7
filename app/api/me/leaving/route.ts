import type { LeavingResponse } from '#core/sync/protocol.ts';
import { partingsOf } from '#db/course/class/inherit.ts';
import { deckPartingsOf } from '#db/course/class/inherit-decks.ts';
import { database } from '#db/engine/client.ts';
import { route } from '#server/request.ts';

/** What goes, and to whom, if whoever asks deletes everything: shown before they do. */
export const GET = route({ writes: false }, async ({ actor, account }) => {
  const body: LeavingResponse = {
    email: account?.email ?? null,
    courses: await partingsOf(database(), actor),
    decks: await deckPartingsOf(database(), actor),
  };
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
});
