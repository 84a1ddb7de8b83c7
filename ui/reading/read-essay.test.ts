import { expect, it } from 'vitest';
import { NOON, sampleEvent, sampleReview } from '#core/memory/test/sample.ts';
import { DAY } from '#core/time/study-day.ts';
import { DECK, dayOf, learnerAfter } from '#ui/test/learner.ts';
import { readEssay, sectionOffers } from './read-essay.ts';

const own = DECK.items.filter(({ claimId }) => claimId === DECK.claims[0]?.id);
const asked = own.find(({ role }) => role === 'card')?.id ?? '';
const pointAfter = (...log: Parameters<typeof learnerAfter>[0]) => {
  const learner = learnerAfter(log);
  return readEssay(learner, DECK, dayOf(learner)).points.find(
    ({ claim }) => claim.id === DECK.claims[0]?.id,
  );
};

it('shows under a key point all that is asked about it, and offers what may be studied', () => {
  const point = pointAfter();
  expect(point?.cards.map(({ item }) => item.id)).toEqual(own.map(({ id }) => id));
  expect(point?.askable).toEqual(own.filter(({ role }) => role === 'card').map(({ id }) => id));
  expect(pointAfter(sampleEvent('suspend', {}, { itemId: asked }))?.askable).not.toContain(asked);
});

it('says when a card was answered, also in a quiz, in the learner’s own wording', () => {
  const log = [
    sampleEvent('edit', { stem: 'My own?', key: null }, { itemId: asked }),
    sampleReview(3, NOON - 2 * DAY, { itemId: asked }),
    sampleReview(1, NOON - DAY, { itemId: asked, source: 'quiz' }),
  ];
  const card = pointAfter(...log)?.cards.find(({ item }) => item.id === asked);
  expect(card).toMatchObject({ stem: 'My own?', quiz: { isRight: false, daysAgo: 1 } });
  expect(card?.answers).toBeGreaterThan(0);
});

it('offers at the end of each section what is asked there, and says how long it takes', () => {
  const learner = learnerAfter([]);
  const offers = sectionOffers(learner, DECK, dayOf(learner));
  const offered = [...offers.values()].flatMap(({ itemIds }) => itemIds);
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered.length).toBeGreaterThan(0);
  for (const { itemIds, minutes, again } of offers.values()) {
    expect(minutes > 0).toBe(itemIds.length > 0);
    expect(again).toBe(0);
  }
});
