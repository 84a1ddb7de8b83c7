import { expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';

const read = (text: string) =>
  readMarkdown([{ text }]).map(({ kind, level, text: words }) => [kind, level, words]);

it.each([
  ['## The language C#', 2, 'The language C#'],
  ['## The language F# ##', 2, 'The language F#'],
  ['# Closed #', 1, 'Closed'],
  ['###### Deep', 6, 'Deep'],
  ['Heat\n====', 1, 'Heat'],
  ['Cold\n----', 2, 'Cold'],
])('reads the heading %j', (line, level, title) => {
  expect(read(`${line}\n\ntext`)).toEqual([
    ['heading', level, title],
    ['paragraph', 0, 'text'],
  ]);
});

it('joins the lines of a paragraph, ends it at a blank line or a heading, and with its file', () => {
  expect(read('\uFEFFone\r\ntwo  three\n\n \nfour\n# Five\nsix')).toEqual([
    ['paragraph', 0, 'one two three'],
    ['paragraph', 0, 'four'],
    ['heading', 1, 'Five'],
    ['paragraph', 0, 'six'],
  ]);
  const blocks = readMarkdown([{ text: 'one' }, { text: 'two' }]);
  expect(blocks.map(({ id, text }) => [id, text])).toEqual([
    ['b1', 'one'],
    ['b2', 'two'],
  ]);
});

it('takes a line of dashes under several lines for text, and a heading without words for none', () => {
  expect(read('one\ntwo\n---\n\n#\n\nthree')).toEqual([
    ['paragraph', 0, 'one two ---'],
    ['paragraph', 0, 'three'],
  ]);
});
