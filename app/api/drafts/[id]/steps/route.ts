import type * as z from 'zod';
import { MAX_STEPS_BYTES, readSteps, type StepsResponse, stepsRequest } from '#core/draft/wire.ts';
import { exchangeSteps } from '#db/draft/draft.ts';
import { database } from '#db/engine/client.ts';
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
    const { steps, malformed } = readSteps(body.steps);
    const { refused, ...taken } = await exchangeSteps(database(), actor, id, {
      ...{ since: body.since, steps, now },
    });
    const answer: StepsResponse = {
      ...taken,
      refused: [
        ...malformed.map((one) => ({ id: one, code: 'malformed' as const })),
        ...refused.map((one) => ({ id: one, code: 'conflict' as const })),
      ],
    };
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
  },
);
