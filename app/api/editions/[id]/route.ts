import { readEdition } from '#db/content/edition.ts';
import { database } from '#db/engine/client.ts';
import { packedAnswer } from '#server/packed-answer.ts';
import { problem } from '#server/problem.ts';
import { route } from '#server/request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** One edition without the words of its text, for whoever may study it. It never changes. */
export const GET = route<undefined, Context>(
  { writes: false },
  async ({ request, actor, now }, { params }) => {
    const edition = await readEdition(database(), actor, (await params).id, now);
    if (!edition) return problem(404, 'no-edition', 'There is no such edition for you.');
    return packedAnswer(request, edition);
  },
);
