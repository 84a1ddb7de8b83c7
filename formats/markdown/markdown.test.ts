import { expect, it } from 'vitest';
import { wordsOf } from './inline.ts';
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

const full = (text: string) =>
  readMarkdown([{ text }]).map(({ kind, level, mark, text: words }) => [kind, level, mark, words]);

it('reads the items of lists with their depth and what stands before them', () => {
  expect(
    full(
      'Before:\n- one\n  goes on\n    1. deep\n    2) deeper\n\n- two\n\n  more of two\n\nafter',
    ),
  ).toEqual([
    ['paragraph', 0, '', 'Before:'],
    ['list-item', 1, '•', 'one goes on'],
    ['list-item', 2, '1.', 'deep'],
    ['list-item', 2, '2)', 'deeper'],
    ['list-item', 1, '•', 'two'],
    ['list-item', 1, '', 'more of two'],
    ['paragraph', 0, '', 'after'],
  ]);
});

it('takes a year at the start of a hand-wrapped line for text', () => {
  expect(read('That was in\n2002. Then it ended.')).toEqual([
    ['paragraph', 0, 'That was in 2002. Then it ended.'],
  ]);
});

it('reads quotes, code, verse, tables and notes as what they are', () => {
  expect(full('> said\n> so\n>\n>> again')).toEqual([
    ['quote', 0, '', 'said so'],
    ['quote', 0, '', 'again'],
  ]);
  expect(full('~~~ts\n\nif (a *b*) {\n\n  c  \n}\n~~~\nafter')).toEqual([
    ['code', 0, '', 'if (a *b*) {\n\n  c\n}'],
    ['paragraph', 0, '', 'after'],
  ]);
  expect(full('Roses are red,\\\nviolets  \nare blue.\n\nOne line.')).toEqual([
    ['verse', 1, '', 'Roses are red,'],
    ['verse', 0, '', 'violets'],
    ['verse', 0, '', 'are blue.'],
    ['paragraph', 0, '', 'One line.'],
  ]);
  expect(
    full(
      '| Land | *Sales* |\n|---|--:|\n| Iran | 4 |\n| a\\|b | |\n\n[^2]: A note\n  of two lines.',
    ),
  ).toEqual([
    ['table-row', 1, '', 'Land | Sales'],
    ['table-row', 0, '', 'Iran | 4'],
    ['table-row', 0, '', 'a|b | –'],
    ['note', 0, '2', 'A note of two lines.'],
  ]);
});

it.each([
  ['*one* and __two__, ***three***', 'one and two, three'],
  ['5 * 3 * 2 and snake_case_name', '5 * 3 * 2 and snake_case_name'],
  ['**open and _closed_', '**open and closed'],
  ['[words](http://a.b/c_(d) "t") and [more][2]', 'words and more'],
  ['[sic] (see below) and [^3] gone', '[sic] (see below) and  gone'],
  ['![a picture](x.png)before ![and [b](c)](d)after', 'before after'],
  ['`*code* [a](b)` and `` ` ``', '*code* [a](b) and `'],
  ['a ` alone and <http://a.b> <!-- not\nthis -->here', 'a ` alone and http://a.b here'],
  ['1 < 2 &amp; 3 &gt; 2 &#233; &nonsense; &', '1 < 2 & 3 > 2 é &nonsense; &'],
  ['\\*not\\* \\[a](b) c\\', '*not* [a](b) c\\'],
  ['~~gone~~ and a~b', 'gone and a~b'],
])('reads the words of %j', (text, words) => {
  expect(wordsOf(text)).toBe(words);
});

it.each([
  '*a_',
  '[',
  '![',
  '](',
  '[a](',
  '`a``',
  '<!--',
  '<a:',
  '&',
  '> ',
  '# ',
  '- ',
  '1. ',
  '|-',
  '\\',
  ' ',
  '~~~',
])('reads 200,000 letters of %j in a walk', (part) => {
  const text = part.repeat(200_000 / part.length);
  expect(readMarkdown([{ text }, { text: `a\n${text}b` }]).length).toBeLessThan(5);
});
