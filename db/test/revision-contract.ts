import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRevision } from '#core/deck/edition.ts';
import { digestOf } from '#core/memory/digest.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { withdrawDeck } from '#db/content/withdraw.ts';
import type { Database } from '#db/engine/client.ts';
import { NOW } from './deck.ts';
import { TestDevice } from './device.ts';

import { ownDeck } from './own-deck.ts';

/** A device has read an answer, and the item is given another meaning afterwards, without a further answer. */
const HEARD_LATE = ['answer', 'read', 'change', 'read'].map((what) => ({ what, name: 'a' }));

/** What devices are told of the items in their log, apart from the decks that they hold. */
export function revisionContract(open: () => Database): void {
  describe('revisions', () => {
    it('gives a device that holds no deck the server’s digest, whatever became of the items, and tells nothing twice', async () => {
      const db = open();
      const what = fc.constantFrom(
        ...['answer', 'answer', 'answer', 'old answer', 'flag', 'reword', 'change', 'retire'],
        ...['put away', 'read', 'read'],
      );
      const steps = fc.array(fc.record({ what, name: fc.constantFrom('a', 'b', 'c') }), {
        maxLength: 14,
      });
      await fc.assert(
        fc.asyncProperty(steps, fc.boolean(), async (taken, isWithdrawn) => {
          await tellAndCompare(db, taken, isWithdrawn);
        }),
        { numRuns: 30, examples: [[HEARD_LATE, false]] },
      );
    });
  });
}

/** Reads the log as a device that knows no deck: what it folds by is what it was told. */
class Reader {
  readonly events: StoredEvent[] = [];
  readonly revisions = new Map<string, ItemRevision[]>();
  digest = '';
  private readonly device: TestDevice;

  constructor(learnerId: string, name: string) {
    this.device = new TestDevice(learnerId, name);
  }

  /** How much it was told. */
  async read(db: Database): Promise<number> {
    const { events, revisions, digest } = await this.device.sync(db);
    this.events.push(...events);
    for (const { itemId, ...told } of revisions) {
      const known = this.revisions.get(itemId) ?? [];
      const others = known.filter(({ revision }) => revision !== told.revision);
      const all = [...others, told].sort((a, b) => a.revision - b.revision);
      this.revisions.set(itemId, all);
    }
    this.digest = digest;
    return events.length + revisions.length;
  }

  folded(): string {
    return digestOf(fold(this.events, this.revisions).cards.values());
  }
}

async function tellAndCompare(
  db: Database,
  steps: readonly { what: string; name: string }[],
  isWithdrawn: boolean,
): Promise<void> {
  const { publish, named, deckId, phone } = await ownDeck(db);
  const phones = new TestDevice(phone.learnerId, 'phone');
  const owner = new Reader(phone.learnerId, 'reader');
  await db.root.deckGrant.create({
    data: { learnerId: phone.learnerId, deckId, by: 'link', grantedAt: NOW },
  });
  const items = new Map(['a', 'b', 'c'].map((name) => [name, { words: 0, key: 0 }]));
  const revision = new Map(['a', 'b', 'c'].map((name) => [name, 1]));
  const edition = () =>
    publish(
      [...items].map(([name, { words, key }]) =>
        named(name, { stem: `What made it (${name}, ${words})?`, key: `Trade ${key}` }),
      ),
    );
  await edition();
  for (const { what, name } of steps) {
    const one = items.get(name);
    const seen = what === 'old answer' ? 1 : revision.get(name);
    const id = `${deckId}.${name}`;
    if (what === 'read') await owner.read(db);
    else if (what === 'put away') await phones.sync(db, [phones.event('put-away', { deckId })]);
    else if (what === 'flag')
      await phones.sync(db, [phones.event('flag', { flagged: true }, { itemId: id })]);
    else if (what.endsWith('answer'))
      await phones.sync(db, [phones.review(id, 3, { itemRevision: seen })]);
    else if (what === 'retire' && items.size > 1) {
      items.delete(name);
      await edition();
    } else if (one) {
      if (what === 'reword') one.words += 1;
      else one.key += 1;
      const made = await edition();
      revision.set(name, made.items.find((it) => it.id === id)?.revision ?? 1);
    }
  }
  if (isWithdrawn) await db.transaction((tx) => withdrawDeck(tx, deckId, NOW));
  const fresh = new Reader(phone.learnerId, 'fresh');
  for (const reader of [owner, fresh]) {
    await reader.read(db);
    expect(reader.folded()).toBe(reader.digest || digestOf([]));
    expect(await reader.read(db)).toBe(0);
  }
}
