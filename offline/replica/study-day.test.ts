import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Rating } from '#core/memory/event.ts';
import { studyDayOf } from '#core/study/day.ts';
import type { ReadMark } from '#core/study/reading.ts';
import { createMemoryStore } from '#offline/store/memory-store.ts';
import { firstMeta } from '#offline/store/store.ts';
import { deskAnswer, editionOf, itemOf, World } from '#offline/test/world.ts';
import { Replica } from './replica.ts';

const DAY = 24 * 60 * 60_000;

async function setUp() {
  const world = new World();
  const replica = await Replica.open(createMemoryStore(firstMeta('ada', 'phone')), world.device());
  const edition = editionOf(
    'e1',
    ['a', 'b', 'c'].map((id) => itemOf(id)),
  );
  await replica.takeAnswer(deskAnswer([edition]));
  await replica.addEdition(edition);
  const read = new Map<string, ReadMark>();
  const look = () =>
    studyDayOf(replica.snapshot(), { now: world.now, offsetMinutes: 60, read, exams: [] });
  const answer = (itemId: string, rating: Rating) => {
    world.now += 10_000;
    const payload = { rating, source: 'study' as const, durationMs: 10_000 };
    return replica.append({ kind: 'review', itemId, itemRevision: 1, payload });
  };
  return { world, replica, look, answer };
}

test('a day goes from new cards over its steps to its end', async () => {
  const { look, answer } = await setUp();
  const states = () => look().progress.strokes.map(({ state }) => state);
  expect(states()).toEqual(['to-come', 'to-come', 'to-come']);
  answer('a', 3);
  expect(look().queue.entries.map(({ itemId }) => itemId)).toEqual(['b', 'c']);
  expect(states()).toEqual(['returns', 'to-come', 'to-come']);
  expect(look().progress.left).toBe(3);
  for (const id of ['b', 'c']) answer(id, 4);
  expect(look().queue.entries).toEqual([{ itemId: 'a', why: 'ahead' }]);
  answer('a', 4);
  expect(states()).toEqual(['known', 'known', 'known']);
  expect(look().queue.entries).toEqual([]);
  expect(look().returnsAt).toBeNull();
  expect(look().done).toEqual({ cards: 3, answers: 4, remembered: 4, minutes: 40 / 60 });
});

test('a step that is too far off to be shown early is waited for', async () => {
  const { world, replica, look, answer } = await setUp();
  replica.append({ kind: 'settings', payload: { learnAheadMinutes: 0, newPerDay: 1 } });
  answer('a', 3);
  expect(look().queue.entries).toEqual([]);
  expect(look().returnsAt).toBe(world.now + 10 * 60_000);
  world.now += 10 * 60_000;
  expect(look().queue.entries.map(({ itemId }) => itemId)).toEqual(['a']);
});

test('Undo takes back today’s answers one by one, and none of yesterday', async () => {
  const { world, replica, look, answer } = await setUp();
  const first = answer('a', 4);
  const second = answer('b', 4);
  expect(look().answers.map(({ id }) => id)).toEqual([first, second]);
  replica.append({ kind: 'undo', itemId: 'b', payload: { undoes: second } });
  expect(look().answers.map(({ id }) => id)).toEqual([first]);
  world.now += DAY;
  expect(look().answers).toEqual([]);
});
