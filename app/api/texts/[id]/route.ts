import { readText } from '#db/content/edition.ts';
import { database } from '#db/engine/client.ts';
import { packedAnswer } from '#server/packed-answer.ts';
import { problem } from '#server/problem.ts';
import { route } from '#server/request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** The words of a text that editions stand on, for whoever may study one of them. They never change. */
export const GET = route<undefined, Context>(
  { writes: false },
  async ({ request, actor, now }, { params }) => {
    const text = await readText(database(), actor, (await params).id, now);
    if (!text) return problem(404, 'no-text', 'There is no such text for you.');
    return packedAnswer(request, text);
  },
);
