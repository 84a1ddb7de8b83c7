import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { structureOf } from '#core/essay/structure.ts';
import { readMarkdown } from '#formats/markdown/markdown.ts';
import { PassageBlocks } from './passage-blocks.tsx';

const shown = (markdown: string) => {
  const { text, passages } = structureOf(readMarkdown([{ text: markdown }]));
  const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return renderToStaticMarkup(<PassageBlocks {...{ text, passages, words }} className="words" />);
};
/** The names of the elements around the passage that holds these words, from the outermost. */
const around = (markup: string, words: string) => {
  const open: string[] = [];
  for (const [, end, name] of markup.slice(0, markup.indexOf(words)).matchAll(/<(\/?)([a-z0-9]+)/g))
    if (end) open.pop();
    else if (name) open.push(name);
  return open.join(' ');
};

it('shows each kind of block as what it is', () => {
  const markup = shown(
    'Plain.\n\n- Item.\n\n> Said.\n\nVerse one,\\\nverse two.\n\n~~~\ncode\n~~~\n\n|Head|\n|-|\n|Cell|\n\n[^1]: Noted.',
  );
  expect(around(markup, 'Plain.')).toBe('p');
  expect(around(markup, 'Item.')).toBe('ul li p');
  expect(around(markup, 'Said.')).toBe('blockquote p');
  expect(around(markup, 'verse two.')).toBe('div p');
  expect(around(markup, 'code<')).toBe('pre');
  expect(around(markup, 'Head')).toBe('section table tbody tr th');
  expect(around(markup, 'Cell')).toBe('section table tbody tr td');
  expect(around(markup, 'Noted.')).toBe('ul li p');
});

it('keeps the items of a list in one frame, and what stands between two lists out of it', () => {
  const markup = shown('- one\n- two\n\nbetween\n\n- three');
  expect(markup.match(/<ul/g)).toHaveLength(2);
  expect(around(markup, 'between')).toBe('p');
});

it('begins another table at another head', () => {
  expect(shown('|a|\n|-|\n|b|\n\n|c|\n|-|\n|d|').match(/<table/g)).toHaveLength(2);
});
