import type * as z from 'zod';
import { MAX_STEPS_BYTES, stepsRequest } from '#core/draft/wire.ts';
import { database } from '#db/engine/client.ts';
import { takeSteps } from '#server/drafts.ts';
import { countHere } from '#server/limits.ts';
import { route } from '#server/request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** Takes what a device did to a draft, and answers with everybody's steps that it has not read. */
export const POST = route<z.infer<typeof stepsRequest>, Context>(
  { writes: true, body: { schema: stepsRequest, bytes: MAX_STEPS_BYTES } },
  async ({ actor, body, now }, { params }) => {
    await countHere('syncs', actor.learnerId);
    const { id } = await params;
    const answer = await takeSteps(database(), actor, id, { ...body, now });
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  },
);
