import { MAX_PUSHED_BYTES, MAX_PUSHED_EVENTS } from '#core/sync/limits.ts';
import { syncRequest } from '#core/sync/request.ts';
import { database } from '#db/engine/client.ts';
import { syncLearner } from '#db/log/sync.ts';
import { problem } from '#server/problem.ts';
import { route } from '#server/request.ts';

/** Takes what a device did, and answers with what the learner's other devices did (DESIGN §4). */
export const POST = route(
  { writes: true, body: { schema: syncRequest, bytes: MAX_PUSHED_BYTES } },
  async ({ actor, body, now }) => {
    if (body.events.length > MAX_PUSHED_EVENTS)
      return problem(
        413,
        'too-large',
        `Too much at once: a push holds at most ${MAX_PUSHED_EVENTS} events. Send it in parts.`,
      );
    const answer = await syncLearner(database(), { actor, request: body, receivedAt: now });
    return Response.json(answer);
  },
);
