import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WORD_TABLE_FILE, wordTable } from './word-table.ts';

test('the table of words is what its packages give', () => {
  const kept = gunzipSync(readFileSync(WORD_TABLE_FILE)).toString('utf8');
  // Not shown line by line: it has some 78,000.
  expect(kept === wordTable()).toBe(true);
  expect(kept).toMatch(/^child pp/m);
  expect(kept).toMatch(/^# .*Princeton University/m);
});
