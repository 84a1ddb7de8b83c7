import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '#core/deck/build.ts';
import { ITEM_KINDS } from '#core/item/item.ts';
import { InputError } from '#formats/problem.ts';
import { readDeck, type SourceFile } from './deck.ts';

const HEAD = `deck: bees
title: Bees
description: What the author says of bees.
lang: en
source: Made for this test.
`;
const ESSAY = `## Hives

Bees keep the hive at 35 degrees, as the
author says in 1998.

Bees dance. Bees dance.

## Honey

They make “honey” from nectar.
`;
const CLAIMS = `- id: warm-hive
  statement: Bees keep the hive at 35 degrees.
  kind: evidence
  importance: 0.8
  source: 1
  evidence: Bees keep the hive at 35 degrees, as the author says
  terms:
    how many: [35 degrees]
  items:
    - typed: At what temperature do bees keep their home?
      answer: 35 degrees
`;
const files = (change: Partial<Record<'deck' | 'essay' | 'claims', string>>): SourceFile[] => [
  { path: 'bees/deck.yaml', text: change.deck ?? HEAD },
  { path: 'bees/essay.md', text: change.essay ?? ESSAY },
  { path: 'bees/claims.yaml', text: change.claims ?? CLAIMS },
];
const faults = (change: Parameters<typeof files>[0]): string => {
  try {
    readDeck(files(change));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return '';
};

describe('readDeck', () => {
  it('reads the text, its sections and exact evidence through hard line wraps', () => {
    const { essay, claims, deck } = readDeck(files({})).source;
    expect(deck).toMatchObject({ slug: 'bees', dir: 'ltr', topic: [] });
    expect(essay.passages.map(({ start, end }) => essay.text.slice(start, end))).toEqual([
      'Bees keep the hive at 35 degrees, as the author says in 1998.',
      'Bees dance. Bees dance.',
      'They make “honey” from nectar.',
    ]);
    expect(essay.sections.map(({ id, start, end }) => [id, essay.text.slice(start, end)])).toEqual([
      ['hives', `${essay.text.split('\n\n').slice(0, 2).join('\n\n')}`],
      ['honey', 'They make “honey” from nectar.'],
    ]);
    const evidence = claims[0]?.evidence;
    expect(essay.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
    expect(readDeck(files({})).places.get('bees.warm-hive.typed')).toEqual({
      path: 'bees/claims.yaml',
      line: 10,
    });
  });

  it('joins several study texts in the order of their names', () => {
    const { essay } = readDeck([
      ...files({}),
      { path: 'bees/02.md', text: '## Two\n\nSecond.' },
      { path: 'bees/01.md', text: '## One\n\nFirst.\r\nStill first.' },
    ]).source;
    expect(essay.sections.map(({ title }) => title)).toEqual(['One', 'Two', 'Hives', 'Honey']);
    expect(essay.text.startsWith('First. Still first.\n\nSecond.')).toBe(true);
  });

  it.each([
    [
      'evidence that is not there',
      { claims: CLAIMS.replace('35 degrees, as', '36 degrees, as') },
      'claims.yaml:6: the evidence does not stand in the text',
    ],
    [
      'evidence that is nearly there',
      { claims: CLAIMS.replace(/evidence: B.*/, 'evidence: They make "honey" from') },
      'Copy it as it stands there: “They make “honey” from”',
    ],
    [
      'evidence that is there twice',
      { claims: CLAIMS.replace(/evidence: B.*/, 'evidence: Bees dance.') },
      'claims.yaml:6: the evidence stands in the text more than once',
    ],
    [
      'evidence over a paragraph',
      { essay: 'a b\n\nc d', claims: CLAIMS.replace(/evidence: B.*/, 'evidence: "a b\\n\\nc d"') },
      'claims.yaml:6: the evidence',
    ],
    [
      'a missing field',
      { claims: CLAIMS.replace(/ {2}statement.*\n/, '') },
      'claims.yaml:1: [1].statement is missing',
    ],
    [
      'an unknown field',
      { claims: CLAIMS.replace('answer:', 'answr:') },
      'claims.yaml:11: unknown field “answr”',
    ],
    [
      'a kind that is none',
      { claims: CLAIMS.replace('kind: evidence', 'kind: proof') },
      'claims.yaml:3: [1].kind is none of the known values. Write thesis',
    ],
    [
      'a number where text belongs',
      { claims: CLAIMS.replace('answer: 35 degrees', 'answer: 35') },
      'claims.yaml:11: ',
    ],
    ['importance out of bounds', { claims: CLAIMS.replace('0.8', '8') }, 'claims.yaml:4: '],
    [
      'an id with capitals',
      { claims: CLAIMS.replace('warm-hive', 'WarmHive') },
      'claims.yaml:1: [1].id: use small letters',
    ],
    [
      'two claims of one id',
      { claims: CLAIMS + CLAIMS },
      'claims.yaml:12: two claims have the id “warm-hive”',
    ],
    [
      'two items of one id',
      { claims: `${CLAIMS}    - typed: At which degrees?\n      answer: '35'\n` },
      'two items of “warm-hive” would be “typed”',
    ],
    [
      'an item without a kind',
      { claims: CLAIMS.replace('typed:', 'role: card\n      # ') },
      'claims.yaml:10: an item has no kind. Begin it with one of: recall',
    ],
    [
      'a question without an answer',
      { claims: CLAIMS.replace(/ {6}answer.*\n/, '') },
      'claims.yaml:10: a typed question has no answer',
    ],
    [
      'true-false answered otherwise',
      { claims: CLAIMS.replace('typed: At', 'true-false: At') },
      'claims.yaml:11: “35 degrees” is neither true nor false',
    ],
    [
      'an alternative for no term',
      {
        claims: CLAIMS.replace(
          '  items:',
          '  alternatives:\n    40 degrees: {50 degrees: Too hot.}\n  items:',
        ),
      },
      'claims.yaml:10: “40 degrees” is not among the claim’s terms',
    ],
    [
      'an id that is too long',
      {
        claims: CLAIMS.replace('warm-hive', 'a-very-long-claim-id-of-a-claim-on-hives').replace(
          '- typed',
          '- id: a-rather-long-item-id\n      typed',
        ),
      },
      'is longer than 64 characters',
    ],
    [
      'broken YAML',
      { claims: CLAIMS.replace('statement: Bees', 'statement: Bees: dance: ') },
      'claims.yaml:2: not readable as YAML',
    ],
    [
      'a head without a title',
      { deck: HEAD.replace(/title.*\n/, '') },
      'deck.yaml:1: title is missing',
    ],
    ['no study text', { essay: '## Only a heading' }, 'essay.md:1: the deck has no study text'],
  ])('refuses %s with its file and line', (_, change, message) => {
    expect(faults(change)).toContain(message);
  });

  it('reads claims.yaml before claims-2.yaml, and that before claims-10.yaml', () => {
    const more = ['10', '2'].map((n) => ({
      path: `bees/claims-${n}.yaml`,
      text: CLAIMS.replace('warm-hive', `hive-${n}`),
    }));
    expect(readDeck([...more, ...files({})]).source.claims.map(({ id }) => id)).toEqual([
      'warm-hive',
      'hive-2',
      'hive-10',
    ]);
  });

  it('names the file that is missing', () => {
    expect(() => readDeck(files({}).slice(1))).toThrow('bees/deck.yaml:1: the file is missing');
    expect(() => readDeck(files({}).slice(0, 2))).toThrow(
      'bees/claims.yaml:1: the file is missing',
    );
  });

  it('tells all faults at once', () => {
    const message = faults({ claims: CLAIMS.replace('35 degrees, as', '36 degrees, as') + CLAIMS });
    expect(message.split('\n')).toHaveLength(2);
  });

  it('lets a cloze mark its own answer', () => {
    const claims = CLAIMS.replace(
      / {4}- typed[\s\S]*/,
      '    - cloze: Bees keep the [hive] warm.\n',
    );
    expect(readDeck(files({ claims })).source.claims[0]?.drafts[0]).toMatchObject({
      question: 'Bees keep the ____ warm.',
      answer: 'hive',
    });
  });

  it('reads the example of content/README.md, and the gate finds every item good', () => {
    const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
    const [deck, claims] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml);
    const essay = 'All winter they hold the nest at 35 degrees. They eat their stores for it.';
    const built = buildDeck(
      readDeck(files({ deck: deck ?? '', claims: claims ?? '', essay })).source,
      1,
      'shipped',
    );
    expect(built.rejected).toEqual([]);
    expect(built.items.map(({ kind }) => kind).sort()).toEqual([...ITEM_KINDS].sort());
  });

  it('reads every deck that is shipped', () => {
    const root = new URL('../../content/', import.meta.url);
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.length).toBeGreaterThan(0);
    for (const { name } of folders) {
      const folder = new URL(`${name}/`, root);
      const read = readdirSync(folder).map((path) => ({
        path: `${name}/${path}`,
        text: readFileSync(new URL(path, folder), 'utf8'),
      }));
      expect(readDeck(read).source.deck.slug).toBe(name);
    }
  });
});
