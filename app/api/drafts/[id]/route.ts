import { readDraft } from '#db/draft/draft.ts';
import { database } from '#db/engine/client.ts';
import { route } from '#server/request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** What a draft began as: it never changes. */
export const GET = route<undefined, Context>({ writes: false }, async ({ actor }, { params }) => {
  const { deckId, base } = await readDraft(database(), actor, (await params).id);
  return Response.json({ deckId, base }, { headers: { 'Cache-Control': 'no-store' } });
});
