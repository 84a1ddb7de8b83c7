import { expect, it } from 'vitest';
import { DECK } from '#ui/test/learner.ts';
import { toldAnswersOf } from './told-answers-of.ts';

const [item] = DECK.items;
const answer = (eventId: string, itemId: string) =>
  ({ eventId, itemId, outcome: 'answered', text: 'Thank you!' }) as const;
const classes = [
  { title: 'Politics', answers: [answer('a', item?.id ?? ''), answer('b', 'withdrawn')] },
];

it('tells what was said to each report with its question, until it was read', () => {
  const told = toldAnswersOf({ classes, editions: [DECK] }, []);
  expect(told).toMatchObject([
    { eventId: 'a', course: 'Politics', stem: item?.stem, text: 'Thank you!' },
    { eventId: 'b', course: 'Politics', stem: '' },
  ]);
  expect(toldAnswersOf({ classes, editions: [DECK] }, ['a'])).toEqual(told.slice(1));
});
