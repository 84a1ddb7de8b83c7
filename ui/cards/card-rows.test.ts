import { expect, it } from 'vitest';
import { NOON, sampleEvent, sampleReview, UTC } from '#core/memory/test/sample.ts';
import { DAY, studyDay } from '#core/time/study-day.ts';
import { DECK, learnerAfter } from '#ui/test/learner.ts';
import { cardRows } from './card-rows.ts';

const rowsAfter = (...log: Parameters<typeof learnerAfter>[0]) =>
  cardRows(learnerAfter(log), NOON, 0);
const cards = DECK.items.filter(({ role }) => role === 'card');
const forQuizzes = DECK.items.find(({ role }) => role === 'quiz')?.id ?? '';

it('lists the cards in the order of the text, and a quiz’s question once it has joined them', () => {
  const rows = rowsAfter();
  expect(rows.map(({ item }) => item.id).sort()).toEqual(cards.map(({ id }) => id).sort());
  const places = rows.map(({ item }) => item.evidence.start);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const joined = rowsAfter(sampleReview(1, NOON, { itemId: forQuizzes, source: 'quiz' }));
  expect(joined.map(({ item }) => item.id)).toContain(forQuizzes);
});

it('says of a card that it is put aside today, and that it keeps slipping', () => {
  const itemId = cards[0]?.id ?? '';
  const bury = sampleEvent('bury', { day: studyDay(NOON, UTC) }, { itemId });
  const lapses = Array.from({ length: 10 }, (_, n) => [
    sampleReview(4, NOON - (40 - 4 * n) * DAY, { itemId }),
    sampleReview(1, NOON - (38 - 4 * n) * DAY, { itemId }),
  ]).flat();
  const rowOf = (...log: Parameters<typeof learnerAfter>[0]) =>
    rowsAfter(...log).find(({ item }) => item.id === itemId);
  expect(rowOf()).toMatchObject({ buried: false, slipping: false, standing: 'not-met' });
  expect(rowOf(bury)).toMatchObject({ buried: true, slipping: false });
  expect(rowOf(...lapses)?.slipping).toBe(true);
  const seldom = sampleEvent('settings', { leechThreshold: 99 }, { itemId: undefined });
  expect(rowOf(seldom, ...lapses)?.slipping).toBe(false);
});
