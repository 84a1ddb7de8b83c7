import { magnitude } from '#core/answer/magnitude.ts';
import { contentStems, words } from '#core/essay/words.ts';
import { rulesOf } from '#core/item/gate/rule.ts';
import type { ChoiceItem } from './answering.ts';
import { ascending } from './options.ts';

const KEY_LONGEST = 0.35;
const SHORTEST = 0.5;
const LONGEST = 1.7;
const ALL_OR_NONE = /\b(all|none|both|neither|any) of (the above|these|them)\b/i;
const ABSOLUTE =
  /\b(always|never|all|every|only|none|nobody|nothing|everyone|entirely|completely)\b/i;
const NEGATION = /\b(not|never|except|cannot|isn[’']t|doesn[’']t|didn[’']t|wasn[’']t|aren[’']t)\b/;
const HEDGE =
  /\b(some|perhaps|partly|mostly|mainly|largely|often|usually|sometimes|may|might|tends?|seems?|in part|in (key|some|many) ways)\b/i;

const SILENCE =
  /\b(not|never|nowhere|nothing|no)\b[^.;:,]*\b(mention|speak|speaks|name|names|discuss|say|says|report|compare|come up|comes up|refer|said)/i;

/** A note of one clause that only says that the text is silent. */
const isSilence = (note: string) => SILENCE.test(note) && !/[;:,—]|\. \S|\bbut\b/.test(note);

const plain = (text: string) => words(text).join(' ');

/** Length of the key over the mean length of the distractors, in characters. */
function lengthRatio({ key, distractors }: ChoiceItem): number {
  const total = distractors.reduce((sum, text) => sum + text.length, 0);
  return total === 0 ? Number.NaN : key.length / (total / distractors.length);
}

function sameAsKey({ key, distractors }: ChoiceItem): string | undefined {
  const meaning = (text: string) => [...new Set(contentStems(text))].sort().join(' ');
  const twin = distractors.find((d) => plain(d) === plain(key) || meaning(d) === meaning(key));
  return twin && `“${twin}” says the same as the key`;
}

function partOfKey({ key, distractors }: ChoiceItem): string | undefined {
  const part = distractors.find(
    (d) =>
      ` ${plain(d)} `.includes(` ${plain(key)} `) || ` ${plain(key)} `.includes(` ${plain(d)} `),
  );
  return part && plain(part) !== plain(key)
    ? `“${part}” and the key contain each other`
    : undefined;
}

/** One sort of thing: numbers with numbers, and capital letters and full stops alike. */
function mixed({ key, distractors }: ChoiceItem): string | undefined {
  const form = (text: string) =>
    [magnitude(text) !== undefined, /[.!?]$/.test(text), /^\p{Ll}/u.test(text)].join();
  const odd = distractors.find((text) => form(text) !== form(key));
  return odd && `“${odd}” is of another form than “${key}”`;
}

function misfit({ stem, key, distractors }: ChoiceItem): string | undefined {
  const article = /\b(an?) ____/i.exec(stem)?.[1]?.toLowerCase();
  if (!article) return undefined;
  const odd = [key, ...distractors].find((text) => /^[aeio]/i.test(text) !== (article === 'an'));
  return odd && `“${article} ${odd}”`;
}

const rules = rulesOf('choice');

export const CHOICE_RULES = [
  rules.item(
    {
      id: 'options-count',
      bound: 'a choice has four options, three where no fourth is plausible',
      mend: 'Find another plausible wrong option, or make it a recall.',
    },
    ({ distractors }) => {
      const count = new Set(distractors.map(plain)).size;
      return (count < 2 || count > 3 || count !== distractors.length) && `${count} wrong options`;
    },
  ),
  rules.item(
    {
      id: 'all-none',
      bound: 'no “all of the above” and no “none of the above”',
      mend: 'Write an option of its own.',
    },
    ({ key, distractors }) => {
      const found = [key, ...distractors].find((text) => ALL_OR_NONE.test(text));
      return found && `“${found}”`;
    },
  ),
  rules.item(
    {
      id: 'length-ratio',
      bound: `the key is ${SHORTEST} to ${LONGEST} times as long as the wrong options`,
      mend: 'Shorten the longer or fill out the shorter.',
    },
    (item) => {
      const ratio = lengthRatio(item);
      return (ratio < SHORTEST || ratio > LONGEST) && `${ratio.toFixed(2)} times as long`;
    },
  ),
  rules.item(
    {
      id: 'option-right',
      sort: 'must',
      bound: 'no wrong option says what the key says',
      mend: 'Replace it by one that is wrong.',
    },
    (item) => sameAsKey(item),
  ),
  rules.item(
    {
      id: 'option-part',
      bound: 'no wrong option is a part of the key, nor the key of it',
      mend: 'Replace it by something of the same kind.',
    },
    (item) => partOfKey(item),
  ),
  rules.item(
    {
      id: 'option-form',
      bound: 'options are of one form: all numbers or none, capitals and full stops alike',
      mend: 'Write the options alike.',
    },
    mixed,
  ),
  rules.item(
    {
      id: 'option-article',
      bound: 'every option fits the article before the gap',
      mend: 'Take the article into the options.',
    },
    misfit,
  ),
  rules.item(
    {
      id: 'numbers-ascending',
      bound: 'numbers and dates ascend',
      mend: 'Sort them.',
    },
    ({ distractors }) => {
      const sorted = ascending(distractors);
      return sorted && sorted.join() !== distractors.join() && distractors.join(', ');
    },
  ),
  rules.item(
    {
      id: 'absolutes',
      bound: 'absolutes do not stand in the wrong options alone',
      mend: 'Take out the absolute; it gives the wrong option away.',
    },
    ({ key, distractors }) => {
      const found = !ABSOLUTE.test(key) && distractors.find((text) => ABSOLUTE.test(text));
      return found && `“${found}”`;
    },
  ),
  rules.item(
    {
      id: 'hedges',
      bound: 'a hedge does not stand in the key alone',
      mend: 'Take out the hedge, or hedge the wrong options alike; it gives the key away.',
    },
    ({ key, distractors }) => {
      const found = HEDGE.exec(key)?.[0];
      return found && !distractors.some((text) => HEDGE.test(text)) && `“${found}”`;
    },
  ),
  rules.item(
    {
      id: 'feedback',
      bound: 'the learner is told why each wrong option is wrong',
      mend: 'Say why it is wrong.',
    },
    ({ distractors, feedback }) => {
      const missing = distractors.find((text) => words(feedback[text] ?? '').length < 3);
      return missing && `nothing is said of “${missing}”`;
    },
  ),
  rules.item(
    {
      id: 'feedback-silence',
      bound: 'a wrong option is refuted by what the text says, not by its silence',
      mend: 'Say what is so instead; where the text says nothing, take another wrong option.',
    },
    ({ distractors, feedback }) => {
      const silent = distractors.find((text) => isSilence(feedback[text] ?? ''));
      return silent && `of “${silent}” only that it is not mentioned`;
    },
  ),
  rules.item(
    {
      id: 'negation',
      bound: 'a choice’s stem has no unmarked negation',
      mend: 'Ask for what is so; where the negation is the point, write it in capitals.',
    },
    ({ stem }) => {
      const found = NEGATION.exec(stem);
      return found && `“${found[0]}”`;
    },
  ),
  rules.deck(
    {
      id: 'key-longest',
      bound: `the key is the longest option in at most ${KEY_LONGEST * 100}% of the choices`,
      mend: 'Shorten some keys, or fill out their wrong options.',
    },
    (items) => {
      const longest = items.filter(
        (item) =>
          item.distractors.every((d) => d.length < item.key.length) && lengthRatio(item) > 1,
      );
      // One alone never counts against a deck.
      const isTooMany = longest.length > Math.max(1, KEY_LONGEST * items.length);
      const ids = longest.map(({ id }) => id).join(', ');
      return [isTooMany && `${longest.length} of ${items.length}: ${ids}`];
    },
  ),
  rules.deck(
    {
      id: 'key-place',
      bound: 'the key stands as often in one place as in another',
      mend: 'Build the deck again; the places are dealt out then.',
    },
    (items) => {
      const free = items.filter((item) => !ascending([item.key, ...item.distractors]));
      const places = [0, 1, 2, 3].map(
        (at) => free.filter(({ keyIndex }) => keyIndex === at).length,
      );
      const isUneven = Math.max(...places) - Math.min(...places.slice(0, 3)) > 1;
      return [isUneven && `first to fourth: ${places.join(', ')}`];
    },
  ),
];
