import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import { accessTo, mayAnswer, mayStudy } from '#core/access/deck-access.ts';
import { readEdition } from '#db/content/edition.ts';
import { readItemFacts } from '#db/content/item-facts.ts';
import { libraryOf } from '#db/content/library.ts';
import type { Database } from '#db/engine/client.ts';
import { newLearner } from './contract.ts';
import { NOW } from './deck.ts';

const at = [null, NOW] as const;
const face = { lang: 'en', dir: 'ltr', createdAt: NOW, title: 'T' };

/** Every combination of facts that access depends on, each on a deck of its own. */
async function everyDeck(db: Database, me: string, other: string) {
  await db.root.essay.create({ data: { ...face, id: 'facts', text: '', outline: '{}' } });
  const decks = [];
  for (const ownerId of [null, me, other])
    for (const openedAt of at)
      for (const closedAt of at)
        for (const deletedAt of at)
          for (const grant of [null, { endedAt: null }, { endedAt: NOW }])
            decks.push({ ownerId, openedAt, closedAt, deletedAt, grant });
  return Promise.all(
    decks.map(async ({ grant, ...facts }, index) => {
      const id = `facts-${index}`;
      await db.root.deck.create({
        data: { ...face, ...facts, id, essayId: 'facts', description: '' },
      });
      const edition = {
        deckId: id,
        number: 1,
        lang: 'en',
        dir: 'ltr',
        title: 'T',
        publishedAt: NOW,
      };
      await db.root.edition.create({
        data: { ...edition, id: `${id}.1`, content: `{"id":"${id}.1"}`, contentHash: '' },
      });
      const item = {
        deckId: id,
        claimId: 'c',
        lang: 'en',
        dir: 'ltr',
        kind: 'recall',
        role: 'card',
      };
      await db.root.item.create({ data: { ...item, id: `${id}-item`, stem: '', body: '{}' } });
      if (grant)
        await db.root.deckGrant.create({
          data: { learnerId: me, deckId: id, grantedAt: NOW, ...grant },
        });
      const times = { grantedAt: grant ? NOW : null, endedAt: grant?.endedAt ?? null };
      return { id, access: accessTo({ ...facts, ...times }, me) };
    }),
  );
}

/** That every read says of a deck what the one rule says. */
export function accessContract(open: () => Database): void {
  describe('access', () => {
    it('is the same rule in the library, for editions and for answers, whatever the facts', async () => {
      const db = open();
      const [me, other] = [await newLearner(db), await newLearner(db)];
      const decks = await everyDeck(db, me, other);
      const library = new Map(
        (await libraryOf(db, me)).map((entry) => [entry.deckId, entry.access]),
      );
      const facts = await readItemFacts(
        db,
        me,
        decks.map(({ id }) => `${id}-item`),
      );
      expect(new Set(decks.map(({ access }) => access)).size).toBe(4);
      for (const { id, access } of decks) {
        expect(library.get(id) ?? 'never').toBe(access);
        expect(facts.refusals.get(`${id}-item`)).toBe(
          mayAnswer(access) ? undefined : 'never-granted',
        );
        const edition = await readEdition(db, actAs(me), `${id}.1`);
        expect(edition !== null).toBe(mayStudy(access));
      }
    });
  });
}
