import 'fake-indexeddb/auto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actAs } from '#core/access/act-as.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import { newDraftRequest, stepsRequest } from '#core/draft/wire.ts';
import { exchangeSteps, NoDraftError, readDraft } from '#db/draft/draft.ts';
import { type Database, openDatabase } from '#db/engine/client.ts';
import { createGuest } from '#db/learner/guest.ts';
import { migrate } from '#db/schema/migrate.ts';
import { startDraft, takeSteps } from '#server/drafts.ts';
import { DraftCopy, type DraftDevice } from './draft-copy.ts';
import { openDraftStore } from './draft-store.ts';

const NOW = Date.UTC(2026, 10, 30);
const BASE: WrittenDeck = {
  deck: {
    ...{ slug: 'brought', title: 'The town', description: '', lang: 'en', dir: 'ltr' },
    ...{ source: '', topic: [] },
  },
  blocks: [
    {
      ...{ id: 'b1', kind: 'paragraph', level: 0, mark: '', page: null },
      text: 'Trade made the town. The river froze.',
    },
  ],
  claims: [],
};
let db: Database;

beforeAll(async () => {
  const url = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'tenet-copy-')), 'tenet.db')}`;
  await migrate(url);
  db = openDatabase(url);
});
afterAll(() => db.close());

/** The network as a test has it: whether there is one, and whether answers arrive. */
interface Network {
  isUp: boolean;
  loses: number;
}

/** What the routes do, by the same schemas and functions: no HTTP between. */
async function answered(learnerId: string, address: string, body: string | undefined) {
  const actor = actAs(learnerId);
  const [, , , id = '', part] = address.split('/');
  if (!id) {
    const { id: draftId, base } = newDraftRequest.parse(JSON.parse(body ?? ''));
    return { deckId: await startDraft(db, actor, { id: draftId, base, now: NOW }) };
  }
  if (!part) return readDraft(db, actor, id);
  return takeSteps(db, actor, id, { ...stepsRequest.parse(JSON.parse(body ?? '')), now: NOW });
}

/** A device of somebody. Its timers never fire: a test says when it sends. */
async function deviceOf(learnerId: string, network: Network = { isUp: true, loses: 0 }) {
  const device: DraftDevice = {
    store: await openDraftStore(learnerId),
    learnerId,
    newId: uuid,
    tellOtherTabs: () => {},
    world: {
      now: () => NOW,
      later: () => () => {},
      random: () => 0,
      isOnline: () => network.isUp,
      onWake: () => () => {},
      onOffline: () => () => {},
      onHide: () => () => {},
      fetch: async (address, { body }) => {
        if (!network.isUp) throw new TypeError('no network');
        const answer = await answered(learnerId, address, body as string | undefined).catch(
          (error: unknown) => {
            if (error instanceof NoDraftError) return null;
            throw error;
          },
        );
        network.loses -= 1;
        if (network.loses >= 0) throw new TypeError('the answer was lost');
        return answer ? Response.json(answer) : new Response(null, { status: 404 });
      },
    },
  };
  return { device, network };
}

const somebody = () => createGuest(db, `hash-${Math.random()}`, NOW);
const opened = async (device: DraftDevice, id: string) => {
  const copy = await DraftCopy.open(device, id);
  if (!copy) throw new Error('There is no draft.');
  return copy;
};
const mark = (copy: DraftCopy, id: string, quote = 'Trade made the town.') =>
  copy.append('mark', { marks: [{ id, evidence: { quote, block: 'b1' } }] });
const marks = (copy: DraftCopy) => [...copy.snapshot().draft.marks.keys()];

it('keeps what is done without a network, over a reload, and sends it once', async () => {
  const { device, network } = await deviceOf(await somebody(), { isUp: false, loses: 0 });
  const id = await DraftCopy.begin(device, BASE);
  const copy = await opened(device, id);
  mark(copy, 'one');
  expect(marks(copy)).toEqual(['one']);
  await copy.run();
  expect(copy.snapshot()).toMatchObject({ state: 'offline', waiting: 1 });
  await copy.saved();
  const again = await opened(device, id);
  expect(marks(again)).toEqual(['one']);
  mark(again, 'two', 'The river froze.');
  // The server takes it, and its answers are lost: first that the draft is begun, then that its steps are there.
  Object.assign(network, { isUp: true, loses: 1 });
  await again.run();
  network.loses = 1;
  expect(again.snapshot().state).toBe('offline');
  await again.run();
  await again.run();
  await again.run();
  expect(again.snapshot()).toMatchObject({ state: 'saved', waiting: 0 });
  expect(marks(again)).toEqual(['one', 'two']);
  const { steps } = await exchangeSteps(db, actAs(device.learnerId), id, {
    ...{ since: 0, steps: [], now: NOW },
  });
  expect(steps).toHaveLength(2);
});

it('is one draft in two tabs', async () => {
  const { device } = await deviceOf(await somebody());
  const id = await DraftCopy.begin(device, BASE);
  const [left, right] = [await opened(device, id), await opened(device, id)];
  mark(left, 'one');
  mark(right, 'two', 'The river froze.');
  await Promise.all([left.run(), right.run()]);
  await left.run();
  await right.run();
  expect(marks(left)).toEqual(marks(right));
  expect(marks(left).sort()).toEqual(['one', 'two']);
});

it('takes back what was done a week ago, on another device too', async () => {
  const learnerId = await somebody();
  const { device } = await deviceOf(learnerId);
  const id = await DraftCopy.begin(device, BASE);
  const first = await opened(device, id);
  mark(first, 'one');
  await first.run();
  // Another browser of the same person has a store of its own.
  const elsewhere = { ...device, store: await openDraftStore(`${learnerId}-elsewhere`) };
  const second = await opened(elsewhere, id);
  await second.run();
  expect(second.snapshot().canUndo).toBe(true);
  expect(second.undo()).toMatchObject({ kind: 'mark' });
  expect([marks(second), second.undo()]).toEqual([[], null]);
  await second.run();
  await first.run();
  expect(marks(first)).toEqual([]);
});

it('says that a draft is gone, and loses nothing of it here', async () => {
  const { device } = await deviceOf(await somebody());
  const id = await DraftCopy.begin(device, BASE);
  const copy = await opened(device, id);
  await copy.run();
  await db.root.draft.delete({ where: { id } });
  mark(copy, 'one');
  await copy.run();
  expect(copy.snapshot()).toMatchObject({ state: 'gone', waiting: 1 });
  expect(marks(copy)).toEqual(['one']);
  expect(await DraftCopy.open(device, 'nowhere')).toBeNull();
});

it('shows what the server did not take, and goes on with the rest', async () => {
  const { device } = await deviceOf(await somebody());
  const copy = await opened(device, await DraftCopy.begin(device, BASE));
  const bad = copy.append('mark', { marks: [] });
  mark(copy, 'one');
  await copy.run();
  expect(copy.snapshot()).toMatchObject({
    ...{ state: 'saved', waiting: 0 },
    refused: [{ id: bad, refused: 'malformed' }],
  });
});

it('is the same for two people after any quarrel with the network', async () => {
  const act = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('mark', 'lift', 'undo', 'send', 'send', 'fall', 'lose'),
    n: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const people = [await deviceOf(await somebody()), await deviceOf(await somebody())] as const;
      const [ann, ben] = people;
      const id = await DraftCopy.begin(ann.device, BASE);
      const first = await opened(ann.device, id);
      await first.run();
      await db.root.draftEditor.create({
        data: { draftId: id, learnerId: ben.device.learnerId, createdAt: NOW },
      });
      const copies = [first, await opened(ben.device, id)] as const;
      for (const { who, what, n } of acts) {
        const [copy, { network }] = [copies[who], people[who]] as [DraftCopy, typeof ann];
        if (what === 'mark') mark(copy, `m${n}`);
        if (what === 'lift') copy.append('lift', { marks: [`m${n}`] });
        if (what === 'undo') copy.undo();
        if (what === 'fall') network.isUp = !network.isUp;
        if (what === 'lose') network.loses = 1;
        if (what === 'send') await copy.run();
      }
      for (const { network } of people) Object.assign(network, { isUp: true, loses: 0 });
      for (const copy of [...copies, ...copies]) await copy.run();
      const [one, two] = copies.map((copy) => copy.snapshot());
      expect(one?.draft).toEqual(two?.draft);
      expect([one?.waiting, two?.waiting]).toEqual([0, 0]);
    }),
    { numRuns: 15 },
  );
});
