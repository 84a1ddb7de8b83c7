import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Rating } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { createMemoryStore } from '#offline/store/memory-store.ts';
import { firstMeta } from '#offline/store/store.ts';
import { deskAnswer, editionOf, itemOf, Phone, rest, World } from '#offline/test/world.ts';
import { Replica } from './replica.ts';

function answer(replica: Replica, itemId: string, rating: Rating = 3): string {
  const payload = { rating, source: 'study' as const };
  return replica.append({ kind: 'review', itemId, itemRevision: 1, payload });
}

function expectFolded(replica: Replica): void {
  const { cards } = replica.snapshot();
  const events = replica.log();
  expect(Object.fromEntries(cards)).toEqual(Object.fromEntries(fold(events, new Map()).cards));
}

describe('a replica', () => {
  test('shows an answer in the same tick and keeps it over a reload', async () => {
    const world = new World();
    const phone = new Phone(world);
    const replica = await phone.open();
    answer(replica, 'a');
    expect(replica.snapshot().cards.get('a')?.reps).toBe(1);
    expect(replica.snapshot().waiting).toBe(1);
    await replica.saved();
    const again = await phone.open();
    expect(again.snapshot().cards.get('a')).toEqual(replica.snapshot().cards.get('a'));
    expect(again.snapshot().waiting).toBe(1);
    expect(again.snapshot().deviceId).toBe(replica.snapshot().deviceId);
  });

  test('keeps an answer of a page that was put away before the store had it', async () => {
    const world = new World();
    const phone = new Phone(world);
    const replica = await phone.open();
    answer(replica, 'a');
    const [tap] = world.taps.values();
    await replica.saved();
    expect(world.taps.size).toBe(0);
    const other = new Phone(world);
    if (tap) world.taps.set(tap.id, tap);
    const again = await other.open();
    expect(again.snapshot().cards.get('a')?.reps).toBe(1);
    await again.saved();
    expect(world.taps.size).toBe(0);
    const { events } = await again.nextPush(200);
    expect(events.map(({ id, counter, deviceId }) => [id, counter, deviceId])).toEqual([
      [tap?.id, 1, again.snapshot().deviceId],
    ]);
  });

  test('takes an answer once, whichever tab brings it home', async () => {
    const world = new World();
    const phone = new Phone(world);
    const replica = await phone.open();
    answer(replica, 'a');
    const [left, right] = await Promise.all([phone.open(), phone.open()]);
    await Promise.all([replica.saved(), left.saved(), right.saved()]);
    await rest();
    const { events } = await left.nextPush(200);
    expect(events.map(({ counter }) => counter)).toEqual([1]);
    for (const tab of [replica, left, right]) {
      expect(tab.snapshot().cards.get('a')?.reps).toBe(1);
      expectFolded(tab);
    }
  });

  test('counts without gaps', async () => {
    const phone = new Phone(new World());
    const replica = await phone.open();
    for (const id of ['a', 'b', 'a', 'c']) answer(replica, id);
    await replica.saved();
    answer(replica, 'd');
    const { events } = await replica.nextPush(200);
    expect(events.map(({ counter }) => counter)).toEqual([1, 2, 3, 4, 5]);
  });

  test('undoes by an event, also after a reload', async () => {
    const phone = new Phone(new World());
    const first = await phone.open();
    const id = answer(first, 'a');
    await first.saved();
    const second = await phone.open();
    second.append({ kind: 'undo', itemId: 'a', payload: { undoes: id } });
    expect(second.snapshot().cards.get('a')).toMatchObject({ reps: 0, phase: { state: 'new' } });
    expectFolded(second);
  });

  test('two tabs that answer at once share the counters and see each other', async () => {
    const phone = new Phone(new World());
    const [left, right] = [await phone.open(), await phone.open()];
    for (let i = 0; i < 5; i++) {
      answer(left, `l${i}`);
      answer(right, `r${i}`);
      answer(right, 'both');
      answer(left, 'both');
    }
    await Promise.all([left.saved(), right.saved()]);
    await rest();
    const { events } = await left.nextPush(200);
    expect(events.map(({ counter }) => counter)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    expect(left.snapshot().cards.get('both')?.reps).toBe(10);
    expect(right.snapshot().cards).toEqual(left.snapshot().cards);
    expectFolded(left);
    const reloaded = await phone.open();
    expect(Object.fromEntries(reloaded.snapshot().cards)).toEqual(
      Object.fromEntries(left.snapshot().cards),
    );
  });

  test('settings fold everything anew', async () => {
    const replica = await new Phone(new World()).open();
    answer(replica, 'a');
    replica.append({ kind: 'settings', payload: { desiredRetention: 0.8 } });
    answer(replica, 'b', 4);
    expect(replica.snapshot().settings.desiredRetention).toBe(0.8);
    expectFolded(replica);
  });

  test('a new edition takes the place of the older one of its deck', async () => {
    const phone = new Phone(new World());
    const replica = await phone.open();
    const later = editionOf('e2', [{ ...itemOf('a'), revision: 2 }], 2);
    await replica.addEdition(editionOf('e1', [itemOf('a')]));
    await replica.takeAnswer(deskAnswer([later]));
    expect(replica.snapshot().editions.map(({ id }) => id)).toEqual(['e1']);
    await replica.addEdition(later);
    const again = await phone.open();
    for (const { editions, missing } of [replica.snapshot(), again.snapshot()])
      expect([editions, missing]).toEqual([[later], 0]);
  });

  test('an edition that showed more of its text than may be seen goes at once, with its words', async () => {
    const replica = await new Phone(new World()).open();
    const [whole, cited] = [1, 2].map((n) => editionOf(`deck.${n}`, [itemOf('a')], n));
    if (!whole || !cited) throw new Error('There is no edition.');
    const { textId } = whole.essay;
    await replica.addEdition(whole);
    await replica.addText(textId, { text: 'All of it.', passages: [] });
    const answerWith = (unseenTo: number) => {
      const { library = [], ...rest } = deskAnswer([cited]);
      return { ...rest, library: library.map((entry) => ({ ...entry, unseenTo })) };
    };
    await replica.takeAnswer(deskAnswer([cited]));
    expect(replica.snapshot().editions).toHaveLength(1);
    replica.texts.want(textId);
    await expect.poll(() => replica.texts.read(textId)).toBeDefined();
    await replica.takeAnswer(answerWith(1));
    expect(replica.snapshot().editions).toEqual([]);
    expect(replica.texts.read(textId)).toBeUndefined();
    await replica.addEdition(cited);
    await replica.addText(cited.essay.textId, { text: 'A part of it.', passages: [] });
    await replica.takeAnswer(answerWith(1));
    expect(replica.snapshot().editions.map(({ id }) => id)).toEqual(['deck.2']);
  });

  test('what is put away leaves the desk at once, and comes back with what brings it back', async () => {
    const world = new World();
    const replica = await new Phone(world).open();
    const edition = editionOf('e1', [itemOf('a')]);
    await replica.takeAnswer(deskAnswer([edition]));
    await replica.addEdition(edition);
    const desk = () => replica.snapshot().editions.length;
    const say = (kind: 'take-up' | 'put-away') =>
      replica.append({ kind, payload: { deckId: 'deck' } });
    answer(replica, 'a');
    say('put-away');
    expect(desk()).toBe(0);
    expect(replica.snapshot().cards.get('a')?.reps).toBe(1);
    say('take-up');
    expect(desk()).toBe(1);
    replica.append({ kind: 'undo', payload: { undoes: say('put-away') } });
    expect(desk()).toBe(0);
    answer(replica, 'a');
    expect(desk()).toBe(1);
    // The server has heard of a later put-away: what goes is the content.
    await replica.takeAnswer(deskAnswer([]));
    expect([desk(), replica.missingEditions()]).toEqual([0, []]);
    await replica.takeAnswer(deskAnswer([edition]));
    expect(replica.missingEditions()).toHaveLength(1);
    expect(replica.snapshot().cards.get('a')?.reps).toBe(2);
  });

  test('what a class asks cannot be put away before its end, and is not fetched before its hour', async () => {
    const world = new World();
    const replica = await new Phone(world).open();
    const edition = editionOf('e1', [itemOf('a')]);
    const hour = 60 * 60_000;
    const [from, dueAt] = [world.now + hour, world.now + 3 * hour];
    const terms = {
      ...{ id: 't', deckId: 'deck', opensAt: from, dueAt, examAt: null, daysRequired: 0 },
      ...{ leastAnswers: 1, leastBefore: [], isProRata: false, graceDays: 0, joinedAt: 0 },
    };
    const course = {
      ...{ courseId: 'c', title: 'C', timeZone: 'UTC', role: 'student' as const },
      ...{ isUnlisted: false, answers: [], assignments: [terms] },
    };
    const library = [{ deckId: 'deck', editionId: 'e1', access: 'granted' as const, from }];
    await replica.takeAnswer({ ...deskAnswer([]), library, classes: [course] });
    expect(replica.missingEditions()).toEqual([]);
    world.now = from;
    expect(replica.missingEditions()).toHaveLength(1);
    await replica.addEdition(edition);
    replica.append({ kind: 'put-away', payload: { deckId: 'deck' } });
    expect(replica.snapshot().editions).toHaveLength(1);
    world.now = dueAt + 1;
    replica.append({ kind: 'flag', itemId: 'a', payload: { flagged: true } });
    expect(replica.snapshot().editions).toHaveLength(0);
  });

  test('goes on in memory as another device when the store fails, and says so', async () => {
    const world = new World();
    const store = createMemoryStore(firstMeta('ada', 'phone'));
    const failing = {
      ...store,
      durable: true,
      write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    };
    const replica = await Replica.open(failing, world.device());
    answer(replica, 'a');
    await replica.saved();
    answer(replica, 'b');
    const { meta, events } = await replica.nextPush(200);
    expect(replica.snapshot().durable).toBe(false);
    expect(meta.deviceId).not.toBe('phone');
    expect(events.map(({ deviceId, counter }) => [deviceId, counter])).toEqual([
      [meta.deviceId, 1],
      [meta.deviceId, 2],
    ]);
    expect(replica.snapshot().cards.size).toBe(2);
  });
});
