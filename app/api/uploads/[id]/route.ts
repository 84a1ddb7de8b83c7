import { problem } from '#server/problem.ts';
import { bringingOf } from '#server/reading/bringing.ts';
import { route } from '#server/request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** What became of a file that was brought: how many are read before it, its draft, or why there is none. */
export const GET = route<undefined, Context>({ writes: false }, async ({ actor }, { params }) => {
  const found = bringingOf(actor, (await params).id);
  if (!found)
    return problem(404, 'no-upload', 'Nothing is known of this file. Bring it once more.');
  return Response.json(found, { headers: { 'Cache-Control': 'no-store' } });
});
