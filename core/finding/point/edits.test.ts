import { expect, it } from 'vitest';
import { structureOf } from '#core/essay/structure.ts';
import { FoundText } from '#core/finding/found-text.ts';
import { readMarkdown } from '#formats/markdown/markdown.ts';
import { loadEnglish } from '#server/finding/english.ts';
import { candidatesOf } from './candidates.ts';
import { editsOf } from './edits.ts';

const english = loadEnglish();
const textOf = (markdown: string) =>
  new FoundText(
    { title: 'T', lang: 'en', dir: 'ltr', ...structureOf(readMarkdown([{ text: markdown }])) },
    english,
  );
const lastOf = (markdown: string) => {
  const text = textOf(markdown);
  const candidate = candidatesOf(text, false).at(-1);
  if (!candidate) throw new Error('no candidate');
  return { text, candidate };
};
const faults = (sentence: string) => lastOf(sentence).candidate.faults.map(({ name }) => name);
const edits = (markdown: string, isTextbook = true) => {
  const { text, candidate } = lastOf(markdown);
  const weighed = { importance: 1, score: 1, headings: 1, topics: 1 };
  return editsOf(text, { ...candidate, ...weighed }, isTextbook);
};

it.each([
  ['We find that the old rule did harm to farmers.', ['first-person']],
  ['It has been the rule of the house for all who live in it.', ['pronoun']],
  ['A rule holds when it has done harm to nobody for years.', []],
  ['A king says that he has never seen any letter at all.', []],
  ['Letters say that he had never been seen in town.', ['pronoun']],
  ['It is clear that the rule does harm to farmers in hills.', []],
  ['This rule has done harm to farmers in hills.', ['this']],
  ['Those who farm in hills have suffered from rules.', []],
  ['Farmers in such places have suffered from rules for years.', ['such']],
  ['Crops such as wheat have suffered from rules for years.', []],
  ['Rules of the former sort have done harm to the hill farmers.', ['former']],
  ['Another rule of the house has done harm to hill farmers.', ['other']],
  ['Both houses and towns have suffered from rules for years.', []],
  ['Farmers today suffer from rules that nobody needs at all.', ['time']],
  ['Farmers suffer from larger taxes in hills.', ['comparative']],
  ['Farmers suffer from larger taxes in hills than in plains.', []],
  ['Farmers saw the second law as an insult and a burden.', ['ordinal']],
  ['Farmers suffer, for example, from rules that nobody needs.', ['example']],
  ['Farmers suffer from "rules that nobody needs for anything.', ['signs']],
])('%s', (sentence, expected) => {
  expect(faults(sentence)).toEqual(expected);
});

const BEFORE = 'The dairy committee met in May.';

it.each([
  [
    'name-this',
    `${BEFORE} This committee has done harm to farmers in hills.`,
    'This committee',
    'the dairy committee',
  ],
  ['name-it', `${BEFORE} It has done much harm to farmers in hills.`, 'It', 'the dairy committee'],
  [
    'name-its',
    `${BEFORE} Its members have done harm to farmers in hills.`,
    'Its',
    'the dairy committee’s',
  ],
  [
    'name-the',
    `${BEFORE} Hill farmers fear the committee, and they have reasons enough.`,
    'the committee',
    'the dairy committee',
  ],
  [
    'say-when',
    'The rule of 1891 was hard. Farmers recently suffer from rules that nobody needs.',
    'recently',
    'in 1891',
  ],
  ['strike', 'Thirdly, farmers suffer from rules that nobody needs for anything.', 'Thirdly,', ''],
  [
    'whose-view',
    'Our farmers suffer from rules that nobody needs for anything.',
    'Our',
    "the author's",
  ],
])('%s is half done', (edit, markdown, words, offer) => {
  const [first] = edits(markdown);
  expect(first).toMatchObject({ edit, words });
  expect(first?.offers[0]).toBe(offer);
});

it('offers the heading too, where it is a name', () => {
  const [first] = edits(
    `# Water rights\n\n${BEFORE} These rights have done harm to farmers in hills.`,
  );
  expect(first?.offers).toContain('Water rights');
});

it('asks in an essay whose view each sentence is', () => {
  expect(edits('Farmers suffer from rules that nobody needs for anything.', false)).toEqual([
    { edit: 'whose-view', words: 'Farmers', offers: ['The author argues that farmers'] },
  ]);
});
