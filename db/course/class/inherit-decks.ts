import type { Actor } from '#core/access/actor.ts';
import type { DeckParting } from '#core/sync/protocol.ts';
import { giveDeck, withdrawDeck } from '#db/content/withdraw.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { heirOf } from './inherit.ts';

type Reads = Pick<Tx, 'assignment' | 'deck' | 'enrolment'>;

/**
 * Before the owner of decks is erased: a deck that a class studies goes to whoever teaches that class then, any other is withdrawn.
 * `now` in ms since 1970.
 */
export async function passOnDecks(tx: Tx, ownerId: string, now: number): Promise<void> {
  for (const { id } of await ownedBy(tx, ownerId)) {
    const heir = await heirOfDeck(tx, id, ownerId);
    if (heir) await giveDeck(tx, id, heir.learnerId);
    else await withdrawDeck(tx, id, now);
  }
}

/** What `passOnDecks` would do, deck by deck. */
export async function deckPartingsOf(
  db: Database,
  { learnerId }: Actor,
): Promise<readonly DeckParting[]> {
  const owned = await ownedBy(db.root, learnerId);
  return Promise.all(
    owned.map(async ({ id, title }) => {
      const heir = await heirOfDeck(db.root, id, learnerId);
      return { title, heir: heir?.name ?? null };
    }),
  );
}

function ownedBy(tx: Reads, ownerId: string) {
  return tx.deck.findMany({
    where: { ownerId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** Who teaches the class that has been given a deck for longest: its owner, or who inherits it from the deck's owner. */
async function heirOfDeck(tx: Reads, deckId: string, ownerId: string) {
  const given = await tx.assignment.findMany({
    where: { deckId, deletedAt: null, course: { deletedAt: null, archivedAt: null } },
    orderBy: { createdAt: 'asc' },
    include: { course: { select: { id: true, ownerId: true } } },
  });
  for (const { course } of given) {
    const heir =
      course.ownerId === ownerId
        ? await heirOf(tx, course.id, ownerId)
        : await tx.enrolment.findFirst({
            where: { courseId: course.id, learnerId: course.ownerId ?? '', endedAt: null },
          });
    if (heir) return heir;
  }
  return null;
}
