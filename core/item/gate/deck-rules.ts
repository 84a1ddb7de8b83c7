import type { Item } from '#core/item/item.ts';
import { ascending } from '#core/item/options.ts';
import { lengthRatio } from './choice-rules.ts';
import { deckRule, type GatedDeck, type Rule } from './rule.ts';

const KEY_LONGEST = 0.35;
const TRUE_FALSE = 0.15;
const WHY_HOW = 0.25;
const ITEMS_A_CLAIM = 3;
const WHY = /\bwhy\b|\bhow\b(?! (many|much|long|old|often|far)\b)|\bcompar|\bcontrast|\bdiffer/i;

const percent = (share: number) => `${Math.round(share * 100)}%`;
const ofKind = ({ items }: GatedDeck, kind: Item['kind']) => items.filter((i) => i.kind === kind);

const asksWhy = ({ kind, stem }: Item) => kind === 'explain' || WHY.test(stem);

/** A share only counts against a deck when one item fewer would still be too many. */
const tooMany = (count: number, of: number, share: number) => count > Math.max(1, share * of);

function placesOf(deck: GatedDeck): number[] {
  const free = ofKind(deck, 'choice').filter((i) => !ascending([i.key, ...i.distractors]));
  return [0, 1, 2, 3].map((place) => free.filter((item) => item.place === place).length);
}

export const DECK_RULES: Rule[] = [
  deckRule(
    {
      id: 'key-longest',
      bound: `the key is the longest option in at most ${percent(KEY_LONGEST)} of the choices`,
      mend: 'Shorten some keys, or fill out their wrong options.',
    },
    (deck) => {
      const choices = ofKind(deck, 'choice');
      const longest = choices.filter(
        (item) =>
          item.distractors.every((d) => d.length < item.key.length) && lengthRatio(item) > 1,
      );
      return [
        tooMany(longest.length, choices.length, KEY_LONGEST) &&
          `${longest.length} of ${choices.length}: ${longest.map(({ id }) => id).join(', ')}`,
      ];
    },
  ),
  deckRule(
    {
      id: 'key-place',
      bound: 'the key stands as often in one place as in another',
      mend: 'Build the deck again; the places are dealt out then.',
    },
    (deck) => {
      const places = placesOf(deck);
      const uneven = Math.max(...places) - Math.min(...places.slice(0, 3)) > 1;
      return [uneven && `first to fourth: ${places.join(', ')}`];
    },
  ),
  deckRule(
    {
      id: 'true-false-share',
      bound: `true-false items are at most ${percent(TRUE_FALSE)} of the quiz items`,
      mend: 'Ask for the thing itself instead.',
    },
    (deck) => {
      const count = ofKind(deck, 'true-false').length;
      const quiz = deck.items.filter(({ role }) => role === 'quiz').length;
      return [tooMany(count, quiz, TRUE_FALSE) && `${count} beside ${quiz} quiz items`];
    },
  ),
  deckRule(
    {
      id: 'true-false-balance',
      bound: 'half of the true-false items are true',
      mend: 'Turn one around.',
    },
    (deck) => {
      const all = ofKind(deck, 'true-false');
      const right = all.filter(({ key }) => key === 'True').length;
      return [Math.abs(all.length - 2 * right) > 1 && `${right} of ${all.length} are true`];
    },
  ),
  deckRule(
    {
      id: 'why-how',
      bound: `at least ${percent(WHY_HOW)} of the cards ask why, how or compare`,
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
      id: 'explain',
      bound: 'at least one item asks for the whole chain of the argument',
      mend: 'Add an explain item.',
    },
    (deck) => [ofKind(deck, 'explain').length === 0 && 'there is no explain item'],
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
