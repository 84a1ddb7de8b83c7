import { expect, it } from 'vitest';
import { NOON, sampleEvent, sampleReview } from '#core/memory/test/sample.ts';
import { MINUTE } from '#core/time/study-day.ts';
import { DECK, dayOf, learnerAfter } from '#ui/test/learner.ts';
import { readingBefore } from './reading-before.ts';
import { studyViewOf } from './study-view-of.ts';

const nothing = { isFetching: false, awayWhy: null, kept: 'sent', gains: () => [] } as const;
const learner = learnerAfter([]);
const day = dayOf(learner);
const EMPTY = { ...learner, editions: [] };

it('says why nothing is asked: on its way, out of reach, or nothing there', () => {
  const noDeck = dayOf(EMPTY);
  const kindOf = (circumstances: object) =>
    studyViewOf(noDeck, null, { ...nothing, ...circumstances });
  expect(kindOf({ isFetching: true })).toEqual({ kind: 'loading', what: 'fetching' });
  expect(kindOf({ awayWhy: 'serverFault' })).toEqual({ kind: 'unreachable', why: 'serverFault' });
  expect(kindOf({})).toEqual({ kind: 'empty' });
  // The head of the queue is taken right after.
  expect(studyViewOf(day, null, nothing)).toEqual({ kind: 'loading', what: 'opening' });
});

it('waits for a step of today, and ends the day where none comes', () => {
  const cards = DECK.items.filter(({ role }) => role === 'card');
  const all = cards.map(({ id }) => sampleReview(4, NOON, { itemId: id }));
  const steps = sampleEvent('settings', { learningSteps: ['2h'] }, { itemId: undefined, at: 0 });
  const again = sampleReview(1, NOON, { itemId: cards[0]?.id ?? '' });
  const waiting = dayOf(learnerAfter([steps, again, ...all.slice(1)]), NOON + MINUTE);
  expect(studyViewOf(waiting, null, nothing)).toMatchObject({ kind: 'waiting', minutes: 119 });
  expect(studyViewOf(dayOf(learnerAfter(all)), null, nothing)).toMatchObject({
    kind: 'end',
    kept: 'sent',
    done: { cards: cards.length },
  });
});

it('has a section read before its first card is asked, and counts the new cards that follow', () => {
  const [head] = day.queue.entries;
  const reading = readingBefore(day, head?.itemId ?? '');
  expect(reading?.section).toBe(DECK.essay.sections[0]);
  expect(reading?.cards).toBeGreaterThan(0);
  const itemId = head?.itemId ?? '';
  const met = learnerAfter([sampleReview(3, NOON, { itemId })]);
  expect(readingBefore(dayOf(met), itemId)).toBeNull();
});
