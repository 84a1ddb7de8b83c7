import type { Actor } from '#core/access/actor.ts';
import type { FoundResponse } from '#core/sync/protocol.ts';
import { deskOf, foundDecks } from '#db/content/desk.ts';
import type { Database } from '#db/engine/client.ts';
import { readState } from './refold.ts';

/** A page of what a learner could take up, see `foundDecks`. `now` in ms since 1970. */
export async function findDecks(
  db: Database,
  actor: Actor,
  after: string | null,
  now: number,
): Promise<FoundResponse> {
  const { state } = await db.root.learner.findUniqueOrThrow({
    where: { id: actor.learnerId },
    select: { state: true },
  });
  const desk = await deskOf(db, actor.learnerId, readState(state).desk, now);
  const ids = desk.map(({ deckId }) => deckId);
  return foundDecks(db, actor, ids, after, now);
}
