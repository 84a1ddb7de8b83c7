import { readEdition } from '#db/content/edition.ts';
import { database } from '#db/engine/client.ts';
import { learnerOf } from '#server/guest.ts';
import { problem, problemOf } from '#server/problem.ts';

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const learnerId = await learnerOf(request);
    if (!learnerId) return problem(401, 'signed-out', 'Start as a guest or sign in first.');
    const edition = await readEdition(database(), (await params).id, learnerId);
    if (!edition) return problem(404, 'no-edition', 'There is no such edition for you.');
    return Response.json(edition, {
      headers: { 'Cache-Control': 'private, max-age=31536000, immutable' },
    });
  } catch (error) {
    return problemOf(error);
  }
}
