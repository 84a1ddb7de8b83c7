import { contentStems, words } from '#core/essay/words.ts';
import type { Item } from '#core/item/item.ts';
import { ascending, magnitude } from '#core/item/options.ts';
import { itemRule, type Rule } from './rule.ts';

const SHORTEST = 0.5;
const LONGEST = 1.7;
const ALL_OR_NONE = /\b(all|none|both|neither|any) of (the above|these|them)\b/i;
const ABSOLUTE =
  /\b(always|never|all|every|only|none|nobody|nothing|everyone|entirely|completely)\b/i;
const HEDGE =
  /\b(some|perhaps|partly|mostly|mainly|largely|often|usually|sometimes|may|might|tends?|seems?|in part|in (key|some|many) ways)\b/i;

type Test = (item: Item) => string | undefined | false;
const forChoice =
  (test: Test): Test =>
  (item) =>
    item.kind === 'choice' && test(item);

const plain = (text: string) => words(text).join(' ');

/** Length of the key over the mean length of the distractors, in characters. */
export function lengthRatio({ key, distractors }: Item): number {
  const total = distractors.reduce((sum, text) => sum + text.length, 0);
  return total === 0 ? Number.NaN : key.length / (total / distractors.length);
}

function sameAsKey({ key, accepted, distractors }: Item): string | undefined {
  const right = new Set([key, ...accepted].map(plain));
  const meaning = (text: string) => [...new Set(contentStems(text))].sort().join(' ');
  const twin = distractors.find((d) => right.has(plain(d)) || meaning(d) === meaning(key));
  return twin && `“${twin}” says the same as the key`;
}

function partOfKey({ key, distractors }: Item): string | undefined {
  const part = distractors.find(
    (d) =>
      ` ${plain(d)} `.includes(` ${plain(key)} `) || ` ${plain(key)} `.includes(` ${plain(d)} `),
  );
  return part && plain(part) !== plain(key)
    ? `“${part}” and the key contain each other`
    : undefined;
}

/** One sort of thing: numbers with numbers, and capital letters and full stops alike. */
function mixed({ key, distractors }: Item): string | undefined {
  const form = (text: string) =>
    [magnitude(text) !== undefined, /[.!?]$/.test(text), /^\p{Ll}/u.test(text)].join();
  const odd = distractors.find((text) => form(text) !== form(key));
  return odd && `“${odd}” is of another form than “${key}”`;
}

function misfit({ stem, key, distractors }: Item): string | undefined {
  const article = /\b(an?) ____/i.exec(stem)?.[1]?.toLowerCase();
  if (!article) return undefined;
  const odd = [key, ...distractors].find((text) => /^[aeio]/i.test(text) !== (article === 'an'));
  return odd && `“${article} ${odd}”`;
}

export const CHOICE_RULES: Rule[] = [
  itemRule(
    {
      id: 'options-count',
      bound: 'a choice has four options, three where no fourth is plausible',
      mend: 'Find another plausible wrong option, or make it a recall.',
    },
    forChoice(({ distractors }) => {
      const count = new Set(distractors.map(plain)).size;
      return (count < 2 || count > 3 || count !== distractors.length) && `${count} wrong options`;
    }),
  ),
  itemRule(
    {
      id: 'all-none',
      bound: 'no “all of the above” and no “none of the above”',
      mend: 'Write an option of its own.',
    },
    forChoice(({ key, distractors }) => {
      const found = [key, ...distractors].find((text) => ALL_OR_NONE.test(text));
      return found && `“${found}”`;
    }),
  ),
  itemRule(
    {
      id: 'length-ratio',
      bound: `the key is ${SHORTEST} to ${LONGEST} times as long as the wrong options`,
      mend: 'Shorten the longer or fill out the shorter.',
    },
    forChoice((item) => {
      const ratio = lengthRatio(item);
      return (ratio < SHORTEST || ratio > LONGEST) && `${ratio.toFixed(2)} times as long`;
    }),
  ),
  itemRule(
    {
      id: 'option-right',
      bound: 'no wrong option says what the key says',
      mend: 'Replace it by one that is wrong.',
    },
    forChoice((item) => sameAsKey(item)),
  ),
  itemRule(
    {
      id: 'option-part',
      bound: 'no wrong option is a part of the key, nor the key of it',
      mend: 'Replace it by something of the same kind.',
    },
    forChoice((item) => partOfKey(item)),
  ),
  itemRule(
    {
      id: 'option-form',
      bound: 'options are of one form: all numbers or none, capitals and full stops alike',
      mend: 'Write the options alike.',
    },
    forChoice(mixed),
  ),
  itemRule(
    {
      id: 'option-article',
      bound: 'every option fits the article before the gap',
      mend: 'Take the article into the options.',
    },
    forChoice(misfit),
  ),
  itemRule(
    {
      id: 'numbers-ascending',
      bound: 'numbers and dates ascend',
      mend: 'Sort them.',
    },
    forChoice(({ distractors }) => {
      const sorted = ascending(distractors);
      return sorted && sorted.join() !== distractors.join() && distractors.join(', ');
    }),
  ),
  itemRule(
    {
      id: 'absolutes',
      bound: 'absolutes do not stand in the wrong options alone',
      mend: 'Take out the absolute; it gives the wrong option away.',
    },
    forChoice(({ key, distractors }) => {
      const found = !ABSOLUTE.test(key) && distractors.find((text) => ABSOLUTE.test(text));
      return found && `“${found}”`;
    }),
  ),
  itemRule(
    {
      id: 'hedges',
      bound: 'a hedge does not stand in the key alone',
      mend: 'Take out the hedge, or hedge the wrong options alike; it gives the key away.',
    },
    forChoice(({ key, distractors }) => {
      const found = HEDGE.exec(key)?.[0];
      return found && !distractors.some((text) => HEDGE.test(text)) && `“${found}”`;
    }),
  ),
  itemRule(
    {
      id: 'feedback',
      bound: 'the learner is told why each wrong option is wrong',
      mend: 'Say why it is wrong.',
    },
    forChoice(({ distractors, feedback }) => {
      const missing = distractors.find((text) => words(feedback[text] ?? '').length < 3);
      return missing && `nothing is said of “${missing}”`;
    }),
  ),
];
