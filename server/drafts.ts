import type { Actor } from '#core/access/actor.ts';
import { MOST_WORDS } from '#core/deck/limits.ts';
import { type Fault, readWritten, soundPart } from '#core/deck/reading.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import { foldDraft, writtenOf } from '#core/draft/fold.ts';
import { readSteps, type StepsResponse } from '#core/draft/wire.ts';
import { words } from '#core/essay/words.ts';
import { allSteps, beginDraft, exchangeSteps, NoDraftError, readDraft } from '#db/draft/draft.ts';
import type { Database } from '#db/engine/client.ts';
import { randomCode } from './code.ts';
import { type Outcome, publishDeck } from './publish.ts';

const SIGNS_OF_ID = 16;

/** More than a deck's text may have. */
export class TooLongError extends Error {
  override name = 'TooLongError';
}

/** The id of a deck that is made in the app: it says nothing, and nobody comes upon it by chance. */
const newDeckId = (): string => randomCode(SIGNS_OF_ID).toLowerCase();

/** Begins a draft under a deck of its own; sent again, it is the same. Returns the deck's id. @throws NoDraftError where `id` is somebody else's, TooLongError */
export async function startDraft(
  db: Database,
  actor: Actor,
  { id, base, now }: { id: string; base: WrittenDeck; now: number },
): Promise<string> {
  const long = base.blocks.reduce((sum, { text }) => sum + words(text).length, 0);
  if (long > MOST_WORDS)
    throw new TooLongError(
      `The text has ${long} words, and ${MOST_WORDS} may be. Bring it in parts.`,
    );
  await beginDraft(db, actor, { id, deckId: newDeckId(), base, now });
  return (await readDraft(db, actor, id)).deckId;
}

/** Takes what a device did to a draft, each step checked by itself, and answers with what it has not read. @throws NoDraftError */
export async function takeSteps(
  db: Database,
  actor: Actor,
  draftId: string,
  { since, steps: sent, now }: { since: number; steps: readonly unknown[]; now: number },
): Promise<StepsResponse> {
  const { steps, malformed } = readSteps(sent);
  const { refused, ...taken } = await exchangeSteps(db, actor, draftId, { since, steps, now });
  return {
    ...taken,
    refused: [
      ...malformed.map((id) => ({ id, code: 'malformed' as const })),
      ...refused.map((id) => ({ id, code: 'conflict' as const })),
    ],
  };
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
