import { expect, it } from 'vitest';
import { type Placed, pdfOf, wrapped } from '#formats/test/files.ts';
import { readPdf } from './pdf.ts';

const FIRST =
  'The committee met in the spring, and its members agreed that the old rule had done more harm than good to those whom it was meant to protect. They wrote a new one within a week.';
const SECOND =
  'Nobody outside the house heard of it before the summer, when a newspaper printed the whole of it. By then it had been in force for two months.';

async function blocksOf(pages: Placed[][]) {
  const { blocks } = await readPdf(pdfOf(pages));
  return blocks.map(({ kind, text, page }) => `${kind} ${page}: ${text}`);
}

it('goes on over columns and pages where a sentence is broken', async () => {
  const [start = [], rest = []] = [
    wrapped(40, 300, FIRST, 30).slice(0, 4),
    wrapped(40, 300, FIRST, 30).slice(4),
  ];
  const column = rest.map(([, , text], at): Placed => [320, 700 - 12 * at, text]);
  expect(await blocksOf([[...wrapped(40, 700, SECOND, 30), ...start, ...column]])).toEqual([
    `paragraph 1: ${SECOND}`,
    `paragraph 1: ${FIRST}`,
  ]);
  const overleaf = rest.map(([, , text], at): Placed => [40, 700 - 12 * at, text]);
  expect(await blocksOf([start, [...overleaf, ...wrapped(40, 400, SECOND, 30)]])).toEqual([
    `paragraph 1: ${FIRST}`,
    `paragraph 2: ${SECOND}`,
  ]);
});

it('drops what stands on every page, and joins what it broke', async () => {
  const lines = wrapped(50, 700, FIRST);
  const page = (number: number, text: Placed[]): Placed[] => [
    [50, 770, `${number} THE OLD RULE`],
    ...text,
    [300, 30, `${number}`],
  ];
  const pages = [
    page(11, wrapped(50, 700, SECOND)),
    page(12, lines.slice(0, 2)),
    page(
      13,
      lines.slice(2).map(([x, y, text]) => [x, y + 24, text]),
    ),
  ];
  expect(await blocksOf(pages)).toEqual([`paragraph 1: ${SECOND}`, `paragraph 2: ${FIRST}`]);
});

it('parts paragraphs by gaps and by indents, and joins words that a line parts', async () => {
  const indented: Placed[] = [
    ...wrapped(50, 700, FIRST, 80),
    ...wrapped(50, 664, SECOND.replace('newspaper', 'news- paper'), 80).map(
      ([x, y, text], at): Placed => [at === 0 ? x + 15 : x, y, text],
    ),
  ];
  const broken = indented.flatMap(([x, y, text]): Placed[] => [[x, y, text]]);
  expect(
    (await blocksOf([broken])).map((block) => block.replace('news- paper', 'newspaper')),
  ).toEqual([`paragraph 1: ${FIRST}`, `paragraph 1: ${SECOND}`]);
  const parted: Placed[] = [
    [50, 700, 'By then a new rule had come into force, and the news-'],
    [50, 688, 'paper, a self-'],
    [50, 676, 'made one, had printed the self-made rule.'],
  ];
  expect(await blocksOf([parted])).toEqual([
    'paragraph 1: By then a new rule had come into force, and the newspaper, a self-made one, had printed the self-made rule.',
  ]);
});

it('tells headings, notes and their marks, rows and items', async () => {
  const page: Placed[] = [
    [50, 740, 'On rules', 18],
    ...wrapped(50, 700, FIRST),
    [50, 640, 'A rule that nobody knows binds nobody.'],
    [229, 644, '3', 6],
    [50, 600, 'Year'],
    [200, 600, 'Rules'],
    [300, 600, 'Known'],
    [50, 588, '1999'],
    [200, 588, '12'],
    [300, 588, '4'],
    [50, 560, '1. The first is short.'],
    [50, 548, '2. The second is not.'],
    [50, 60, '3', 5],
    [54, 56, 'Minutes of the house, 1999.', 8],
  ];
  expect(await blocksOf([page])).toEqual([
    'heading 1: On rules',
    `paragraph 1: ${FIRST}`,
    'paragraph 1: A rule that nobody knows binds nobody.',
    'table-row 1: Year | Rules | Known',
    'table-row 1: 1999 | 12 | 4',
    'list-item 1: The first is short.',
    'list-item 1: The second is not.',
    'note 1: Minutes of the house, 1999.',
  ]);
});

it('says which pages have no text, and that a lock is one', async () => {
  const { notices } = await readPdf(pdfOf([wrapped(50, 700, FIRST), [], wrapped(50, 700, SECOND)]));
  expect(notices.map(({ message }) => message)).toEqual([
    expect.stringContaining('1 of 3 pages are pictures or empty: 2.'),
  ]);
  const key = `(${'k'.repeat(32)})`;
  const locked = pdfOf(
    [wrapped(50, 700, FIRST)],
    `/ID[(a)(a)]/Encrypt<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>`,
  );
  await expect(readPdf(locked)).rejects.toThrow(/locked by a password/);
});
