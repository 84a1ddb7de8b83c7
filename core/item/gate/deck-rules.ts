import { magnitude } from '#core/answer/magnitude.ts';
import type { Item } from '#core/item/item.ts';
import { makingOf } from '#core/item/making.ts';
import { deckRule, type Rule } from './rule.ts';

const WHY_HOW = 0.25;
const ITEMS_A_CLAIM = 3;
const AUTHOR = 1 / 3;
const WHY = /\bwhy\b|\bhow\b(?! (many|much|long|old|often|far)\b)|\bcompar|\bcontrast|\bdiffer/i;

const asksWhy = ({ kind, stem }: Item) => makingOf(kind).form.asksWhy || WHY.test(stem);

export const DECK_RULES: Rule[] = [
  deckRule(
    {
      id: 'card',
      sort: 'must',
      bound: 'a deck has a card',
      mend: 'Write one, or mend one that was left out.',
    },
    ({ items }) => [!items.some(({ role }) => role === 'card') && 'nothing would be asked'],
  ),
  deckRule(
    {
      id: 'why-how',
      bound: `at least ${WHY_HOW * 100}% of the cards ask why, how or compare`,
      mend: 'Ask for the reason instead of the name.',
    },
    ({ items }) => {
      const cards = items.filter(({ role }) => role === 'card');
      const count = cards.filter(asksWhy).length;
      return [count < WHY_HOW * cards.length && `${count} of ${cards.length} cards`];
    },
  ),
  deckRule(
    {
      id: 'first-card',
      bound:
        'a claim is met by an open question for its point: no date, no statement to judge, no gap',
      mend: 'Ask for the point first; the other may come second, or in quizzes.',
    },
    ({ claims, items }) =>
      claims.map(({ id }) => {
        const first = items.find(({ claimId, role }) => claimId === id && role === 'card');
        if (!first) return undefined;
        const { opensClaim, hasOwnKey } = makingOf(first.kind).form;
        if (!opensClaim) return `${first.id} is of the kind ${first.kind}`;
        return hasOwnKey && magnitude(first.key) !== undefined && `${first.id} asks for a number`;
      }),
  ),
  deckRule(
    {
      id: 'author-share',
      bound: 'at most a third of the stems say “author”',
      mend: 'Say it where the point is contested, and ask for the thing itself elsewhere.',
    },
    ({ items }) => {
      const count = items.filter(({ stem }) => /\bauthor\b/i.test(stem)).length;
      return [count > Math.max(1, AUTHOR * items.length) && `${count} of ${items.length} stems`];
    },
  ),
  deckRule(
    {
      id: 'items-a-claim',
      bound: `a claim has one to ${ITEMS_A_CLAIM} items, one of them a card`,
      mend: 'Drop the weakest, or make one of them a card.',
    },
    ({ claims, items }) =>
      claims.map(({ id }) => {
        const own = items.filter(({ claimId }) => claimId === id);
        if (own.length === 0 || own.length > ITEMS_A_CLAIM) return `${id} has ${own.length} items`;
        return !own.some(({ role }) => role === 'card') && `${id} has no card`;
      }),
  ),
];
