import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHIPPED_DECKS_FILE, writeShippedDecks } from './shipped-decks.ts';

test('what is written already is not written again: who starts the app need not own its sources', () => {
  writeShippedDecks();
  const { mtimeMs } = statSync(SHIPPED_DECKS_FILE);
  writeShippedDecks();
  expect(statSync(SHIPPED_DECKS_FILE).mtimeMs).toBe(mtimeMs);
});
