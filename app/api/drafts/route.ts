import { MAX_DRAFT_BYTES, newDraftRequest } from '#core/draft/wire.ts';
import { listDrafts } from '#db/draft/draft.ts';
import { database } from '#db/engine/client.ts';
import { startDraft } from '#server/drafts.ts';
import { countOne } from '#server/limits.ts';
import { route } from '#server/request.ts';

/** The drafts that whoever asks may work on, the latest first. */
export const GET = route({ writes: false }, async ({ actor }) =>
  Response.json(await listDrafts(database(), actor), { headers: { 'Cache-Control': 'no-store' } }),
);

/** Begins a draft of a text; sent again, it is the same one. */
export const POST = route(
  { writes: true, body: { schema: newDraftRequest, bytes: MAX_DRAFT_BYTES } },
  async ({ actor, body: { id, base }, now }) => {
    await countOne('imports', actor.learnerId);
    const deckId = await startDraft(database(), actor, { id, base, now });
    return Response.json({ id, deckId });
  },
);
