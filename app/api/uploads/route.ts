import * as z from 'zod';
import { database } from '#db/engine/client.ts';
import { readEnv } from '#server/env.ts';
import { countOne } from '#server/limits.ts';
import { problem } from '#server/problem.ts';
import { bring } from '#server/reading/bringing.ts';
import { receive, TooLargeFileError } from '#server/reading/upload.ts';
import { route } from '#server/request.ts';

const NAME = z.string().min(1).max(300);

/** Takes a file, whose name stands in `?name=`, as the whole body. It is read when it is its turn: ask `/api/uploads/:id`. */
export const POST = route({ writes: true }, async ({ request, actor, now }) => {
  const name = NAME.safeParse(new URL(request.url).searchParams.get('name'));
  if (!name.success)
    return problem(400, 'name', 'Say the file’s name in the address: /api/uploads?name=essay.md.');
  await countOne('imports', actor.learnerId);
  try {
    const upload = await receive(request, name.data, readEnv().dataFolder);
    return Response.json({ id: bring(database(), actor, upload, now) }, { status: 202 });
  } catch (error) {
    if (!(error instanceof TooLargeFileError)) throw error;
    return problem(413, 'too-large', error.message);
  }
});
