import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import type { Actor } from '#core/access/actor.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import { foldDraft } from '#core/draft/fold.ts';
import type { DraftStep } from '#core/draft/step.ts';
import { DAY } from '#core/time/study-day.ts';
import { eraseLearner } from '#db/account/erase.ts';
import { exportLearner } from '#db/account/export.ts';
import { mergeLearners } from '#db/account/merge.ts';
import { OtherMasterError, publishEdition } from '#db/content/edition.ts';
import {
  allSteps,
  beginDraft,
  deleteDraft,
  exchangeSteps,
  forgetDrafts,
  listDrafts,
  NoDraftError,
  readDraft,
} from '#db/draft/draft.ts';
import type { Database } from '#db/engine/client.ts';
import { importDeck, publishDraft } from '#server/drafts.ts';
import { newLearner } from './contract.ts';
import { NOW, publication } from './deck.ts';

const BASE: WrittenDeck = {
  deck: {
    ...{ slug: 'brought', title: 'The town', description: 'D', lang: 'en', dir: 'ltr' },
    ...{ source: 'S', topic: [] },
  },
  blocks: ['Trade made the town.', 'The river froze in the winter of 1709.'].map((text, n) => ({
    ...{ id: `b${n + 1}`, kind: 'paragraph', level: 0, mark: '', text, page: 7 },
  })),
  claims: [
    {
      ...{ id: 'why', statement: 'Trade made the town.', kind: 'cause', importance: 0.5 },
      ...{ evidence: { quote: 'Trade made the town.', block: 'b1' }, terms: {}, alternatives: {} },
      items: [
        {
          ...{ kind: 'recall', role: 'card', question: 'Why does it stand where it stands?' },
          ...{
            why: 'The author says that it lived by it.',
            fields: { answer: 'Merchants came by' },
          },
        },
      ],
    },
  ],
};

type Sent = Omit<DraftStep, 'author'>;
const noted = (value: string, id: string = randomUUID()): Sent =>
  ({
    ...{ id, at: NOW, kind: 'write' },
    payload: { thing: 'deck', id: 'deck', field: 'title', value, saw: null },
  }) as Sent;

/** A draft of a new guest, and how its owner and others send to it. */
async function newDraft(db: Database, base: WrittenDeck = BASE) {
  const owner = actAs(await newLearner(db));
  const [id, deckId] = [randomUUID(), `own-${randomUUID().slice(0, 8)}`];
  await beginDraft(db, owner, { id, deckId, base, now: NOW });
  const send = (steps: readonly Sent[], who: Actor = owner, since = 0, now = NOW) =>
    exchangeSteps(db, who, id, { since, steps, now });
  const letIn = async () => {
    const editor = actAs(await newLearner(db));
    await db.root.draftEditor.create({
      data: { draftId: id, learnerId: editor.learnerId, createdAt: NOW },
    });
    return editor;
  };
  return { id, deckId, owner, send, letIn };
}

/** Essays on their way to a deck. */
export function draftContract(open: () => Database): void {
  describe('drafts', () => {
    it('keep each step once, in one order for everybody, whatever is sent again', async () => {
      const db = open();
      const { id, owner, send, letIn } = await newDraft(db);
      const editor = await letIn();
      const [one, two, three] = [noted('One'), noted('Two'), noted('Three')];
      await send([one]);
      const both = await Promise.all([send([one, two]), send([three], editor)]);
      expect(both[0]?.accepted.map((step) => step.id)).toEqual([one.id, two.id]);
      const steps = await allSteps(db, owner, id);
      expect(steps.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(await allSteps(db, editor, id)).toEqual(steps);
      const authors = new Map(steps.map((step) => [step.id, step.author]));
      expect(authors.get(three.id)).toBe(editor.learnerId);
      // The same id with other words is not taken, nor somebody else's as one's own.
      const clash = await send([{ ...one, payload: two.payload } as Sent, two], owner, 3);
      expect(clash).toMatchObject({ refused: [one.id], accepted: [{ id: two.id }], steps: [] });
      expect((await send([three], owner, 3)).refused).toEqual([three.id]);
      // Two had not seen each other's: the last stands, with the other beside it.
      const last = steps.at(-1)?.id === two.id ? 'Two' : 'Three';
      expect(foldDraft(BASE, steps).deck.title).toBe(last);
    });

    it('are sent in pages', async () => {
      const db = open();
      const { owner, id, send } = await newDraft(db);
      for (let n = 0; n < 6; n += 1)
        await send(
          Array.from({ length: 200 }, (_, m) => noted(`${n} ${m}`)),
          owner,
          1_200,
        );
      const first = await send([]);
      expect([first.steps.length, first.more]).toEqual([1_000, true]);
      expect((await send([], owner, 1_000)).steps).toHaveLength(200);
      expect(await allSteps(db, owner, id)).toHaveLength(1_200);
    });

    it('are nothing to anybody else, and only their owner publishes and deletes them', async () => {
      const db = open();
      const { id, deckId, owner, send, letIn } = await newDraft(db);
      const [editor, stranger] = [await letIn(), actAs(await newLearner(db))];
      for (const tried of [
        () => send([noted('x')], stranger),
        () => send([], stranger),
        () => readDraft(db, stranger, id),
        () => allSteps(db, stranger, id),
        () => publishDraft(db, stranger, id, NOW),
        () => deleteDraft(db, stranger, id),
        () => beginDraft(db, stranger, { id, deckId: 'other', base: BASE, now: NOW }),
        () => beginDraft(db, stranger, { id: randomUUID(), deckId, base: BASE, now: NOW }),
        () => publishDraft(db, editor, id, NOW),
        () => deleteDraft(db, editor, id),
      ])
        await expect(tried()).rejects.toThrow(NoDraftError);
      expect(await listDrafts(db, stranger)).toEqual([]);
      expect(await listDrafts(db, editor)).toMatchObject([{ id, isOwn: false }]);
      expect(await readDraft(db, editor, id)).toMatchObject({ deckId, base: BASE });
      // Begun twice, as after an answer that was lost: it is one.
      await beginDraft(db, owner, { id, deckId, base: BASE, now: NOW });
      expect(await listDrafts(db, owner)).toHaveLength(1);
      await deleteDraft(db, owner, id);
      await expect(send([])).rejects.toThrow(NoDraftError);
    });

    it('become a deck of their owner: what can be read of them', async () => {
      const db = open();
      const { id, deckId, owner, send } = await newDraft(db);
      const item = { ...BASE.claims[0]?.items[0], id: 'bad', kind: 'typed', fields: { also: 7 } };
      await send([
        noted('The winter'),
        { ...noted(''), kind: 'item', payload: { claim: 'why', item } } as Sent,
        {
          ...noted(''),
          kind: 'write',
          payload: { thing: 'deck', id: 'deck', field: 'shows', value: 'cited', saw: null },
        } as Sent,
      ]);
      const first = await publishDraft(db, owner, id, NOW);
      expect(first.faults).toMatchObject([
        { code: 'fields', at: ['claims', 0, 'items', 1, 'also'] },
      ]);
      expect(first.edition).toMatchObject({ id: `${deckId}.1`, title: 'The winter' });
      expect(first.edition?.items.map((one) => one.id)).toEqual([`${deckId}.why.recall`]);
      expect(JSON.stringify(first.edition)).not.toContain('1709');
      // From then on it has one master.
      const from = publication({ deckId, owner, open: false });
      await expect(publishEdition(db, from)).rejects.toThrow(OtherMasterError);
      expect((await publishDraft(db, owner, id, NOW)).edition?.number).toBe(1);
    });

    it('are imported under an id of their own, and into the owner’s own deck of that id', async () => {
      const db = open();
      const slug = `deck-${randomUUID().slice(0, 8)}`;
      const written = { ...BASE, deck: { ...BASE.deck, slug } };
      const [owner, other] = [actAs(await newLearner(db)), actAs(await newLearner(db))];
      const items = [{ ...publication().items[0], id: `${slug}.a` }] as never;
      await publishEdition(db, publication({ deckId: slug, owner, open: false, items }));
      const bring = (who: Actor) => importDeck(db, who, written, { id: randomUUID(), now: NOW });
      expect((await bring(other)).deckId).not.toBe(slug);
      expect((await bring(other)).deckId).not.toBe((await bring(other)).deckId);
      expect((await bring(owner)).deckId).toBe(slug);
    });

    it('go with their owner, and keep what others did in them', async () => {
      const db = open();
      const { id, owner, send, letIn } = await newDraft(db);
      const [editor, account] = [await letIn(), actAs(await newLearner(db))];
      await send([noted('Mine')]);
      await send([noted('Theirs')], editor);
      await mergeLearners(db, owner.learnerId, account.learnerId, NOW);
      expect(await listDrafts(db, account)).toMatchObject([{ id, isOwn: true }]);
      const kept = await exportLearner(db, account, NOW);
      expect(kept.tables.Draft).toMatchObject([{ id }]);
      expect(kept.tables.DraftStep).toHaveLength(1);
      await eraseLearner(db, editor, NOW);
      const steps = await allSteps(db, account, id);
      expect(steps.map(({ author }) => author)).toEqual([account.learnerId, '']);
      await eraseLearner(db, account, NOW);
      expect(await db.root.draft.count({ where: { id } })).toBe(0);
      expect(await db.root.draftStep.count({ where: { draftId: id } })).toBe(0);
    });

    it('of guests go when nobody has touched them for long', async () => {
      const db = open();
      const [left, used] = [await newDraft(db), await newDraft(db)];
      await used.send([noted('x')], used.owner, 0, NOW + 20 * DAY);
      await db.transaction((tx) => forgetDrafts(tx, NOW + DAY));
      expect(await listDrafts(db, left.owner)).toEqual([]);
      expect(await listDrafts(db, used.owner)).toHaveLength(1);
    });
  });
}
