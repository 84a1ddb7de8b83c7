import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { makeDeck } from './deck-folder.ts';

const SHIPPED = 'content/rogue-proliferator';
const whole = makeDeck(SHIPPED);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenet-deck-'));
  cpSync(SHIPPED, folder, { recursive: true });
});

const put = (name: string, bytes: string | Uint8Array) =>
  writeFileSync(path.join(folder, name), bytes);
const read = (name: string) => readFileSync(path.join(folder, name));

it.each(['._essay.md', '.#essay.md', 'NOTES.md', 'LICENSE.md', 'Readme.md'])(
  'takes %s for no part of the text',
  (name) => {
    put(name, '\0\u0005Mac OS X, or words about the folder');
    expect(makeDeck(folder).essay).toEqual(whole.essay);
  },
);

it('takes a folder for no text, whatever its name', () => {
  mkdirSync(path.join(folder, 'pictures.md'));
  expect(makeDeck(folder).essay).toEqual(whole.essay);
});

it.each(['deck.yaml', 'claims.yaml', 'essay.md'])('reads %s with the mark of UTF-8', (name) => {
  put(name, Buffer.concat([Buffer.from('\uFEFF'), read(name)]));
  expect(makeDeck(folder).essay).toEqual(whole.essay);
});

it.each(['deck.yaml', 'claims.yaml', 'essay.md'])('refuses %s in Latin-1 by its line', (name) => {
  const lines = read(name).toString().split('\n');
  put(
    name,
    Buffer.concat([Buffer.from(`${lines.slice(0, 2).join('\n')}\n# caf`), Buffer.from([0xe9])]),
  );
  expect(() => makeDeck(folder)).toThrow(/:3: the file is not in UTF-8/);
});

it.each(['*nowhere', '&a [*a, *a]'])('says where the alias %s stands', (value) => {
  put('deck.yaml', `${read('deck.yaml')}\nnote: ${value}\n`);
  expect(() => makeDeck(folder)).toThrow(/deck\.yaml:\d+: /);
});
