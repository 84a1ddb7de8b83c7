import { readEdition } from '#db/content/edition.ts';
import { database } from '#db/engine/client.ts';
import { problem } from '#server/problem.ts';
import { route } from '#server/request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** One edition, for whoever may study it. It never changes. */
export const GET = route<undefined, Context>(
  { writes: false },
  async ({ actor, now }, { params }) => {
    const edition = await readEdition(database(), actor, (await params).id, now);
    if (!edition) return problem(404, 'no-edition', 'There is no such edition for you.');
    return Response.json(edition, {
      headers: { 'Cache-Control': 'private, max-age=31536000, immutable' },
    });
  },
);
