import { describe, expect, it } from 'vitest';
import { buildDeck } from '#core/deck/build.ts';
import { readWritten } from '#core/deck/reading.ts';
import type { WrittenClaim } from '#core/deck/written.ts';
import type { Block } from '#core/essay/block.ts';
import { contentStems } from '#core/essay/words.ts';
import { readMarkdown } from '#formats/markdown/markdown.ts';
import { loadEnglish } from '#server/finding/english.ts';
import { find } from './find.ts';
import { RESERVOIRS } from './test/reservoirs.ts';

const english = loadEnglish();
const DECK = { title: 'Water in Dry Cities', lang: 'en', dir: 'ltr' as const };
const foundIn = (text: string, lang = 'en') => {
  const blocks = readMarkdown([{ text }]);
  return { blocks, ...find({ ...DECK, lang }, blocks, english) };
};
const read = (blocks: readonly Block[], claims: readonly WrittenClaim[]) =>
  readWritten({
    deck: { ...DECK, slug: 'water', description: 'D', source: 'S', topic: [] },
    ...{ blocks, claims },
  });
const accepted = (claims: readonly WrittenClaim[]) =>
  claims
    .filter(({ items }) => items.length > 0)
    .map(({ status, ...claim }) => ({
      ...claim,
      items: claim.items.map(({ status: _, ...item }) => item),
    }));
const items = (claims: readonly WrittenClaim[], pattern: string) =>
  claims.flatMap((claim) => claim.items).filter((item) => item.pattern === pattern);

describe('what is found in a chapter', () => {
  const { blocks, claims, notices } = foundIn(RESERVOIRS);

  it('stands on the words of the text, to the character', () => {
    expect(claims.length).toBeGreaterThan(5);
    expect(read(blocks, claims).faults).toEqual([]);
  });

  it('breaks no rule of the gate, proposals neither', () => {
    const { rejected, items: made } = buildDeck(
      read(blocks, accepted(claims)).source,
      1,
      'shipped',
    );
    expect(rejected).toEqual([]);
    expect(made.length).toBeGreaterThan(3);
  });

  it('is the same each time, to the byte', () => {
    expect(JSON.stringify(foundIn(RESERVOIRS).claims)).toBe(JSON.stringify(claims));
  });

  it('asks for a defined term by what it is', () => {
    expect(items(claims, 'definition')).toContainEqual(
      expect.objectContaining({
        question: expect.stringMatching(
          /^What is the term for a layer of rock or sand that holds water/,
        ),
        fields: { answer: 'aquifer' },
      }),
    );
  });

  it('asks what the text says of a thing, by sentences that are about it', () => {
    const cards = [...items(claims, 'topic'), ...items(claims, 'section')];
    const [aquifers] = cards.filter(({ question }) => /^aquifers?$/i.test(question ?? ''));
    const marks = (aquifers?.fields.marks ?? []) as { quote: string }[];
    expect(marks.length).toBeGreaterThanOrEqual(2);
    expect(marks.map(({ quote }) => quote)).toContain(
      'An aquifer is a layer of rock or sand that holds water and lets it move.',
    );
  });

  it('makes one card of what two patterns find under one name', () => {
    const names = claims.flatMap((claim) => claim.items).filter(({ kind }) => kind === 'points');
    const stems = names.map(({ question = '' }) => contentStems(question).join(' '));
    expect(new Set(stems).size).toBe(stems.length);
  });

  it('asks for the reason that a clause gives, in the clause’s own words', () => {
    expect(items(claims, 'why')).toContainEqual(
      expect.objectContaining({
        question:
          '“Engineers choose a narrow valley for a reservoir.” What reason does the text give?',
        fields: { answer: 'A short dam costs less than a long one' },
      }),
    );
  });

  it('is all proposed, each item with what to look at', () => {
    expect(claims.every(({ status }) => status === 'draft')).toBe(true);
    for (const { status, reason } of claims.flatMap((claim) => claim.items)) {
      expect(status).toBe('draft');
      expect(reason).toMatch(/look/i);
    }
    expect(notices).toEqual([
      { code: 'proposals', message: expect.stringContaining('each needs your eye') },
    ]);
  });
});

describe('noise', () => {
  const clean = new Set(foundIn(RESERVOIRS).claims.map(({ statement }) => statement));
  /** Share of claims that are alike with and without it: the harmonic mean of both shares. */
  const alike = (text: string) => {
    const noisy = new Set(foundIn(text).claims.map(({ statement }) => statement));
    const both = [...noisy].filter((statement) => clean.has(statement)).length;
    return (2 * both) / (clean.size + noisy.size);
  };
  it.each([
    ['numbers of notes', (text: string) => text.replace(/\. (?=[A-Z])/g, '.17 ')],
    ['signs of notes', (text: string) => text.replace(/\. (?=[A-Z])/g, '.[3] ')],
    ['citations', (text: string) => text.replace(/\.(?= [A-Z])/g, ' (Lind & Hahn, 2001).')],
    ['curly quotes and soft hyphens', (text: string) => text.replace(/ter\b/g, 't\u00ader')],
    ['hard wraps', (text: string) => text.replace(/(.{40,60}?) /g, '$1\n')],
  ])('by %s changes nothing', (_, noise) => {
    expect(alike(noise(RESERVOIRS))).toBe(1);
  });
});

describe('nothing is found, and it is said,', () => {
  it.each([
    [
      'in another language',
      `# Rat\n\n${'Der Rat trat im Frühjahr zusammen und beschloss die neue Regel. '.repeat(60)}`,
      'de',
      /English texts only/,
    ],
    [
      'in a language that the file does not say',
      `# Rat\n\n${'Der Rat trat im Frühjahr zusammen und beschloss die neue Regel. '.repeat(60)}`,
      'und',
      /English texts only/,
    ],
    ['in a few lines', '# T\n\nIt was so.', 'en', /by hand/],
    ['in a list', RESERVOIRS.replace(/^(?=[A-Z])/gm, '- '), 'en', /lists/],
  ])('%s', (_, text, lang, sentence) => {
    expect(foundIn(text, lang)).toMatchObject({
      claims: [],
      notices: [{ code: 'nothing-found', message: expect.stringMatching(sentence) }],
    });
  });
});

it('offers whole sentences of an essay that argues, and asks whose view each is', () => {
  const essay = `# Of Water\n\n${RESERVOIRS.replace(/^#.*$/gm, '').replace(/\. /g, '; and I hold that upon this all must turn. ')}`;
  const { claims, notices } = foundIn(essay);
  expect(claims.flatMap((claim) => claim.items).every(({ status }) => status === 'draft')).toBe(
    true,
  );
  expect(claims.some(({ edits }) => edits?.some(({ edit }) => edit === 'whose-view'))).toBe(true);
  expect(notices).toEqual([{ code: 'proposals', message: expect.stringContaining('sentences') }]);
});
