import * as z from 'zod';
import { database } from '#db/engine/client.ts';
import { findDecks } from '#db/log/found.ts';
import { problem } from '#server/problem.ts';
import { route } from '#server/request.ts';

const AFTER = z.string().min(1).max(64).nullable();

/** What whoever asks could take up, by the page: `after` is what the last page said. */
export const GET = route({ writes: false }, async ({ request, actor, now }) => {
  const after = AFTER.safeParse(new URL(request.url).searchParams.get('after'));
  if (!after.success)
    return problem(400, 'after', 'Ask for the next page with what the last one said after it.');
  const page = await findDecks(database(), actor, after.data, now);
  return Response.json(page, { headers: { 'Cache-Control': 'no-store' } });
});
