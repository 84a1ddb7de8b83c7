import { MAX_PUSHED_BYTES, MAX_PUSHED_EVENTS } from '#core/sync/limits.ts';
import { syncRequest } from '#core/sync/request.ts';
import { database } from '#db/engine/client.ts';
import { GoneError } from '#db/learner/gone.ts';
import { isErased } from '#db/learner/guest.ts';
import { syncLearner } from '#db/log/sync.ts';
import { countHere } from '#server/limits.ts';
import { problem } from '#server/problem.ts';
import { route } from '#server/request.ts';

/** Takes what a device did, and answers with what the learner's other devices did. */
export const POST = route(
  {
    writes: true,
    mayOnlyPush: 'allowed',
    body: { schema: syncRequest, bytes: MAX_PUSHED_BYTES },
    // With an account its sessions are deleted too: its devices hear of it by whose answers they send.
    whyNobody: async ({ learnerId }) =>
      (await isErased(database(), learnerId)) ? new GoneError('This account was deleted.') : null,
  },
  async ({ actor, mayOnlyPush, body, now }) => {
    await countHere('syncs', actor.learnerId);
    if (body.events.length > MAX_PUSHED_EVENTS)
      return problem(
        413,
        'too-large',
        `Too much at once: a push holds at most ${MAX_PUSHED_EVENTS} events. Send it in parts.`,
      );
    const answer = await syncLearner(database(), {
      ...{ actor, mayOnlyPush, request: body },
      receivedAt: now,
    });
    return Response.json(answer);
  },
);
