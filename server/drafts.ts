import { randomInt } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import { type Fault, readWritten, soundPart } from '#core/deck/reading.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import { foldDraft, writtenOf } from '#core/draft/fold.ts';
import { allSteps, beginDraft, NoDraftError, readDraft } from '#db/draft/draft.ts';
import type { Database } from '#db/engine/client.ts';
import { type Outcome, publishDeck } from './publish.ts';

/** Without those that are taken for one another. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LETTERS_OF_ID = 16;

/** The id of a deck that is made in the app: it says nothing, and nobody comes upon it by chance. */
const newDeckId = (): string =>
  Array.from({ length: LETTERS_OF_ID }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Begins a draft under a deck of its own; sent again, it is the same. Returns the deck's id. @throws NoDraftError where `id` is somebody else's */
export async function startDraft(
  db: Database,
  actor: Actor,
  { id, base, now }: { id: string; base: WrittenDeck; now: number },
): Promise<string> {
  await beginDraft(db, actor, { id, deckId: newDeckId(), base, now });
  return (await readDraft(db, actor, id)).deckId;
}

/**
 * Publishes a draft as its deck, for its owner: what can be read of it; and what cannot, as faults. Only the owner may.
 * `now` in ms since 1970. @throws NoDraftError
 */
export async function publishDraft(
  db: Database,
  actor: Actor,
  draftId: string,
  now: number,
): Promise<Outcome & { faults: Fault[] }> {
  const { deckId, ownerId, base } = await readDraft(db, actor, draftId);
  if (ownerId !== actor.learnerId) throw new NoDraftError();
  const draft = foldDraft(base, await allSteps(db, actor, draftId));
  const written = writtenOf(draft);
  const { source, faults } = readWritten({ ...written, deck: { ...written.deck, slug: deckId } });
  const outcome = await publishDeck(db, soundPart(source, faults), {
    ...{ owner: actor, open: false, standard: 'own', shows: draft.shows, draftId, now },
  });
  return { ...outcome, faults };
}

/**
 * Begins a draft of a deck that was written elsewhere, as in a folder that was exported. It gets an id of its own, and with it its items
 * theirs, unless it is the owner's own deck: then progress goes on. @throws NoDraftError where that deck has a draft already
 */
export async function importDeck(
  db: Database,
  actor: Actor,
  written: WrittenDeck,
  { id, now }: { id: string; now: number },
): Promise<{ deckId: string }> {
  const { slug } = written.deck;
  const own = await db.root.deck.findFirst({
    where: { id: slug, ownerId: actor.learnerId, deletedAt: null },
  });
  const deckId = own ? slug : newDeckId();
  await beginDraft(db, actor, { id, deckId, base: written, now });
  return { deckId };
}
