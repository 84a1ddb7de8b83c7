import { SEED } from '#core/deck/build.ts';
import { readWritten } from '#core/deck/reading.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import type { Block } from '#core/essay/block.ts';
import { isExact } from '#core/essay/quotation.ts';
import { structureOf } from '#core/essay/structure.ts';
import { find } from '#core/finding/find.ts';
import { FoundText } from '#core/finding/found-text.ts';
import { everyEvidence } from '#core/item/item.ts';
import { loadEnglish } from '#server/finding/english.ts';
import { gated } from '#server/finding/generate.ts';
import { coverageOf } from './coverage.ts';
import { alike, NOISES, noisy } from './noise.ts';
import { type Sample, samplesIn } from './texts.ts';

const LONG_TEXT = 90_000;
const english = loadEnglish();

/** `npm run evaluate -- FOLDER`: what is found in the texts of a folder, measured. Nothing is asserted. */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name a folder of texts: npm run evaluate -- FOLDER');
  process.exit(2);
}
const samples = await samplesIn(folder);
const decks = samples.map(found);
report('what was found', foundFigures());
report('at the same number as the key points, of a human summary', coverageFigures());
report('alike under injected noise (F1 of what the key points and items say)', noiseFigures());
report('speed', speedFigures());

type Row = readonly [what: string, value: string];

function report(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}\n`);
  for (const [what, value] of rows) console.log(`  ${what.padEnd(44)} ${value}`);
}

function deckOf({ title, lang, blocks }: Sample) {
  const { claims, notices } = find({ title, lang, dir: 'ltr' }, blocks, english);
  const about = { slug: 'sample', title, description: '', lang, dir: 'ltr' as const };
  const written: WrittenDeck = { deck: { ...about, source: title, topic: [] }, blocks, claims };
  return { written, notices };
}

function found(sample: Sample) {
  return { sample, ...gated(deckOf(sample).written, { seed: SEED }) };
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

function foundFigures(): Row[] {
  const words = samples.reduce((sum, { blocks }) => sum + wordsOf(blocks), 0);
  const perThousand = (count: number) =>
    `${((1_000 * count) / words).toFixed(2)} per 1,000 words (${count})`;
  const stands = decks.flatMap(({ written, items }) => {
    const { source } = readWritten(written);
    const places = [
      ...source.claims.map(({ evidence }) => evidence),
      ...items.flatMap(everyEvidence),
    ];
    return places.map((evidence) => isExact(source.essay, evidence));
  });
  const all = decks.flatMap(({ written }) => written.claims);
  const patterns = new Map<string, number>();
  for (const { pattern = '', status = 'ready' } of all.flatMap(({ items }) => items))
    patterns.set(`${pattern}, ${status}`, (patterns.get(`${pattern}, ${status}`) ?? 0) + 1);
  const rules = new Map<string, number>();
  for (const { rule } of decks.flatMap(({ rejected }) => rejected))
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const again = decks.every(
    ({ sample, written }) =>
      JSON.stringify(gated(deckOf(sample).written, { seed: SEED }).written) ===
      JSON.stringify(written),
  );
  return [
    ['texts, words of prose', `${samples.length}, ${words.toLocaleString('en-GB')}`],
    ['evidence exact', share(stands.filter(Boolean).length, stands.length)],
    ['the same bytes twice', again ? 'yes' : 'NO'],
    ['key points (sentences)', perThousand(all.filter(({ items }) => items.length === 0).length)],
    ...[...patterns].sort().map(([name, count]): Row => [name, perThousand(count)]),
    ...[...rules]
      .sort()
      .map(([rule, count]): Row => [`left out by the gate: ${rule}`, String(count)]),
  ];
}

function coverageFigures(): Row[] {
  const sums = { sentences: 0, found: 0, textRank: 0, lead: 0, random: 0 };
  for (const { sample, written } of decks.filter(({ sample: { summary } }) => summary.length > 0)) {
    const statements = written.claims
      .filter(({ items }) => items.length === 0)
      .map(({ statement }) => statement);
    const own = coverageOf(textOf(sample), sample.summary, statements, SEED);
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += own[key];
  }
  const { sentences, ...ways } = sums;
  return Object.entries(ways).map(([way, count]): Row => [way, share(count, sentences)]);
}

function textOf({ title, lang, blocks }: Sample): FoundText {
  return new FoundText({ title, lang, dir: 'ltr', ...structureOf(blocks) }, english);
}

function noiseFigures(): Row[] {
  const said = (written: WrittenDeck) =>
    new Set(
      written.claims
        .flatMap(({ statement, items }) => [
          statement,
          ...items.map(({ question = '' }) => question),
        ])
        .map((words) => words.replace(/[‘’]/g, "'")),
    );
  const clean = samples.map((sample) => said(deckOf(sample).written));
  return Object.entries(NOISES).map(([name, noise]): Row => {
    const scores = samples.map((sample, at) => {
      const { written } = deckOf({ ...sample, blocks: noisy(sample.blocks, noise) });
      return alike(clean[at] ?? new Set(), said(written));
    });
    return [
      name,
      (scores.reduce((sum, one) => sum + one, 0) / Math.max(1, scores.length)).toFixed(3),
    ];
  });
}

function speedFigures(): Row[] {
  const pass = (some: readonly Sample[]) => {
    const started = performance.now();
    for (const sample of some) deckOf(sample);
    return (performance.now() - started) / 1_000;
  };
  const words = samples.reduce((sum, { blocks }) => sum + wordsOf(blocks), 0);
  const rate = (count: number, seconds: number) =>
    `${Math.round(count / seconds).toLocaleString('en-GB')} words/s`;
  const own = rate(words, pass(samples));
  const long = longText();
  const count = wordsOf(long.blocks);
  const seconds = pass([long]);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  return [
    ['all texts', own],
    [
      `one text of ${count.toLocaleString('en-GB')} words`,
      `${rate(count, seconds)}, ${memory} MB in all`,
    ],
  ];
}

/** The texts one after another, over and over, as one. */
function longText(): Sample {
  const blocks: Block[] = [];
  for (let words = 0, at = 0; words < LONG_TEXT && samples.length > 0; at++) {
    const own = samples[at % samples.length]?.blocks ?? [];
    for (const block of own) blocks.push({ ...block, id: `b${blocks.length + 1}` });
    words += wordsOf(own);
  }
  return { name: 'long', title: 'One long text', lang: 'en', blocks, summary: [] };
}

function wordsOf(blocks: readonly Block[]): number {
  return blocks
    .filter(({ kind }) => kind === 'paragraph')
    .reduce((sum, { text }) => sum + text.split(' ').length, 0);
}
