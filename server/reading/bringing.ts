import { randomUUID } from 'node:crypto';
import type { Actor } from '#core/access/actor.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import type { Database } from '#db/engine/client.ts';
import type { Notice } from '#formats/found.ts';
import type { ReadText } from '#formats/read.ts';
import { startDraft, TooLongError } from '#server/drafts.ts';
import { readForeign } from './read-foreign.ts';
import { inTurn } from './turn.ts';
import { discard, type Upload } from './upload.ts';

/** Where a text stands that was brought: how many are read before it; then its draft, or why there is none. */
export type Bringing =
  | { state: 'waiting'; before: number }
  | { state: 'done'; draftId: string; deckId: string; notices: Notice[] }
  | { state: 'refused'; message: string };

/** So long somebody may ask what became of it, ms. */
const TOLD = 60 * 60_000;

interface Known {
  learnerId: string;
  bringing: Bringing;
}

/** Next's build loads a module more than once. Of this process: its files are on this machine. */
const holder = globalThis as typeof globalThis & { tenetBringing?: Map<string, Known> };

function known(): Map<string, Known> {
  holder.tenetBringing ??= new Map();
  return holder.tenetBringing;
}

/** Begins to read a file that was brought, when it is its turn on this machine. Returns the id by which to ask about it. `now` in ms since 1970. */
export function bring(db: Database, actor: Actor, upload: Upload, now: number): string {
  const id = randomUUID();
  const tell = (bringing: Bringing) => known().set(id, { learnerId: actor.learnerId, bringing });
  tell({ state: 'waiting', before: 0 });
  const work = async () => {
    const read = await readForeign(upload);
    if ('refused' in read) tell({ state: 'refused', message: read.refused });
    else {
      const base = baseOf(upload.name, read);
      const deckId = await startDraft(db, actor, { id, base, now });
      tell({ state: 'done', draftId: id, deckId, notices: read.notices });
    }
  };
  inTurn(work, (before) => tell({ state: 'waiting', before }))
    .catch((error: unknown) => {
      const isLong = error instanceof TooLongError;
      const message = isLong
        ? error.message
        : 'The server could not read this. Bring it once more.';
      tell({ state: 'refused', message });
    })
    .finally(() => {
      setTimeout(() => known().delete(id), TOLD).unref();
      return discard(upload);
    })
    // What could not be deleted is swept.
    .catch(() => {});
  return id;
}

/** What became of a text that this learner has brought; null where there is none. */
export function bringingOf({ learnerId }: Actor, id: string): Bringing | null {
  const found = known().get(id);
  return found?.learnerId === learnerId ? found.bringing : null;
}

/** A deck of nothing but a text: its title is that of the file, its first heading of the highest kind, or the file's name. */
function baseOf(name: string, { title, lang, dir, blocks }: ReadText): WrittenDeck {
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const said = (title || heading?.text || name.replace(/\.[^.]*$/, '')).slice(0, 300);
  return {
    deck: {
      ...{ slug: 'brought', title: said || 'Untitled', description: '', lang, dir, source: '' },
      topic: [],
    },
    ...{ blocks, claims: [] },
  };
}
