import type { Actor } from '#core/access/actor.ts';
import type { Database } from '#db/engine/client.ts';
import { database } from '#db/engine/client.ts';
import { countHere } from './limits.ts';
import { packedAnswer } from './packed-answer.ts';
import { problem } from './problem.ts';
import { route } from './request.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** Reads what was packed when it was published, by its id, for one learner; null where there is none for them. `now` in ms since 1970. */
type Read = (
  db: Database,
  actor: Actor,
  id: string,
  now: number,
) => Promise<Uint8Array<ArrayBuffer> | null>;

/** The route of what was packed and never changes, for whoever may study it; `code` and `detail` say that there is none. */
export function packedRoute(read: Read, code: string, detail: string) {
  return route<undefined, Context>(
    { writes: false },
    async ({ request, actor, now }, { params }) => {
      await countHere('reads', actor.learnerId);
      const content = await read(database(), actor, (await params).id, now);
      return content ? packedAnswer(request, content) : problem(404, code, detail);
    },
  );
}
