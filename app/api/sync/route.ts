import { MAX_PUSHED_BYTES, MAX_PUSHED_EVENTS } from '#core/sync/limits.ts';
import { syncRequest } from '#core/sync/request.ts';
import { database } from '#db/engine/client.ts';
import { syncLearner } from '#db/log/sync.ts';
import { boundedText } from '#server/body.ts';
import { now } from '#server/clock.ts';
import { learnerOf } from '#server/guest.ts';
import { isOwnOrigin } from '#server/origin.ts';
import { problem, problemOf } from '#server/problem.ts';

export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return problem(403, 'origin', 'This request comes from another site.');
  try {
    const learnerId = await learnerOf(request);
    if (!learnerId) return problem(401, 'signed-out', 'Start as a guest or sign in first.');
    const text = await boundedText(request, MAX_PUSHED_BYTES);
    if (text === null) return tooLarge(`a push holds at most ${MAX_PUSHED_BYTES} bytes`);
    const push = syncRequest.safeParse(jsonOf(text));
    if (!push.success) return problem(400, 'malformed', `The push is malformed: ${where(push)}.`);
    if (push.data.events.length > MAX_PUSHED_EVENTS)
      return tooLarge(`a push holds at most ${MAX_PUSHED_EVENTS} events`);
    return Response.json(
      await syncLearner(database(), {
        learnerId,
        request: push.data,
        receivedAt: now(request),
      }),
    );
  } catch (error) {
    return problemOf(error);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function where(result: ReturnType<typeof syncRequest.safeParse>): string {
  const issue = result.error?.issues[0];
  return issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'body';
}

function tooLarge(why: string): Response {
  return problem(413, 'too-large', `Too much at once: ${why}. Send it in parts.`);
}
