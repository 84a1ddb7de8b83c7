import { contentStems, likeness, words } from '#core/essay/words.ts';
import { GAP } from '#core/item/common.ts';
import type { Item } from '#core/item/item.ts';
import { makingOf } from '#core/item/making.ts';
import { type GatedDeck, itemRule, type Rule } from './rule.ts';

const MAX_KEY_WORDS = 10;
const MAX_QUOTED_WORDS = 30;
const SAME_KEY_STEMS = 0.5;
const SAME_STEMS = 0.7;

const hasOwnKey = ({ kind }: Item) => makingOf(kind).form.hasOwnKey;

/** The answer is a clause of the evidence, as to the question for a reason. */
const isQuoted = ({ kind, key, evidence }: Item) =>
  makingOf(kind).form.mayQuote && words(evidence.quote).join(' ').includes(words(key).join(' '));

/** The key's words that carry meaning, without the deck's topic. */
function meaningOf(key: string, { topic }: GatedDeck): string[] {
  const excepted = new Set(topic.flatMap(contentStems));
  return [...new Set(contentStems(key))].filter((stem) => !excepted.has(stem));
}

function leaked(item: Item, deck: GatedDeck): string | undefined {
  const shown = new Set(contentStems(item.stem.replaceAll(GAP, ' ')));
  const found = meaningOf(item.key, deck).filter((stem) => shown.has(stem));
  return found.length > 0 ? `the stem has “${found.join('”, “')}” of the key` : undefined;
}

/** A sibling gives the key away when all its words stand in what the sibling shows. */
function toldBySibling(item: Item, deck: GatedDeck): string | undefined {
  const meaning = meaningOf(item.key, deck);
  if (meaning.length === 0) return undefined;
  const teller = deck.items.find((other) => {
    if (other.id === item.id || other.claimId !== item.claimId) return false;
    const key = hasOwnKey(other) ? other.key : '';
    const shows = makingOf(other.kind).shows(other);
    const shown = new Set(contentStems([other.stem, key, ...shows].join(' ')));
    return meaning.every((stem) => shown.has(stem));
  });
  return teller && `${teller.id} of the same claim gives “${item.key}” away`;
}

/** Reported at the later of the two, so that leaving it out mends the deck. */
function doubled(item: Item, deck: GatedDeck): string | undefined {
  const before = deck.items.slice(0, deck.items.indexOf(item));
  const { isName } = makingOf(item.kind).form;
  const twin = before.find((other) => {
    // A name is compared with names: a question about the same thing asks something else.
    if (makingOf(other.kind).form.isName !== isName) return false;
    const alike = likeness(item.stem, other.stem);
    const sameKey = hasOwnKey(item) && words(item.key).join(' ') === words(other.key).join(' ');
    return alike >= SAME_STEMS || (sameKey && alike >= SAME_KEY_STEMS);
  });
  return twin && `it asks the same as ${twin.id}`;
}

function isList(key: string): boolean {
  const parts = key.split(/,|;|\band\b|\bor\b/).filter((part) => part.trim());
  return parts.length > 2 && /[,;]/.test(key);
}

export const KEY_RULES: Rule[] = [
  itemRule(
    {
      id: 'key-empty',
      sort: 'must',
      bound: 'an item has an answer',
      mend: 'Write its answer.',
    },
    ({ key }) => words(key).length === 0 && 'the answer says nothing',
  ),
  itemRule(
    {
      id: 'key-length',
      bound: `a key has at most ${MAX_KEY_WORDS} words, or ${MAX_QUOTED_WORDS} where a question is answered in the text’s own (model answers aside)`,
      mend: 'Ask for less, or make it an explain item.',
    },
    (item) => {
      const { hasLongKey } = makingOf(item.kind).form;
      const count = words(item.key).length;
      return (
        !hasLongKey &&
        count > (isQuoted(item) ? MAX_QUOTED_WORDS : MAX_KEY_WORDS) &&
        `${count} words`
      );
    },
  ),
  itemRule(
    {
      id: 'key-list',
      bound: 'a key is one thing, or a pair, not a list',
      mend: 'Ask for each thing by itself.',
    },
    (item) => hasOwnKey(item) && isList(item.key) && `“${item.key}” is a list`,
  ),
  itemRule(
    {
      id: 'leak',
      sort: 'must',
      bound: 'no word of the key stands in the stem (the deck’s topic aside)',
      mend: 'Say it in other words in the stem.',
    },
    (item, deck) => hasOwnKey(item) && leaked(item, deck),
  ),
  itemRule(
    {
      id: 'sibling-leak',
      bound: 'no item gives away the key of another of its claim',
      mend: 'Let the two ask for different things, or drop one.',
    },
    (item, deck) => hasOwnKey(item) && toldBySibling(item, deck),
  ),
  itemRule(
    {
      id: 'gap-meaning',
      bound: 'a gap hides a phrase that carries meaning',
      mend: 'Hide the word that the claim turns on.',
    },
    ({ stem, key }) =>
      stem.includes(GAP) && contentStems(key).length === 0 && `“${key}” is a function word`,
  ),
  itemRule(
    {
      id: 'duplicate',
      bound: `no two stems are ${SAME_STEMS * 100}% alike, nor ${SAME_KEY_STEMS * 100}% with the same key`,
      mend: 'Keep the better of the two.',
    },
    doubled,
  ),
];
