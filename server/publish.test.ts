import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeckSource } from '#core/deck/source.ts';
import { type Database, openDatabase } from '#db/engine/client.ts';
import { createGuest } from '#db/learner/guest.ts';
import { migrate } from '#db/schema/migrate.ts';
import { readDeckFolder } from './deck-folder.ts';
import { publishDeck } from './publish.ts';

const NOW = Date.UTC(2026, 10, 30);
let db: Database;

beforeAll(async () => {
  const url = `file:${path.join(mkdtempSync(path.join(tmpdir(), 'tenet-publish-')), 'tenet.db')}`;
  await migrate(url);
  db = openDatabase(url);
});
afterAll(() => db.close());

const shipped = readDeckFolder('content/rogue-proliferator').source;

/** The shipped deck under another name, its first item worded otherwise. */
function deck(slug: string, question: string): DeckSource {
  const [first, ...claims] = shipped.claims;
  const [draft, ...drafts] = first?.drafts ?? [];
  if (!first || !draft) throw new Error('The shipped deck is empty.');
  const changed = { ...first, drafts: [{ ...draft, question }, ...drafts] };
  return { ...shipped, deck: { ...shipped.deck, slug }, claims: [changed, ...claims] };
}
const own = async () => {
  const owner = { learnerId: await createGuest(db, `hash-${Math.random()}`, NOW) };
  return { owner, open: false, shows: 'whole', standard: 'own', now: NOW } as const;
};
const OURS = { owner: null, open: true, shows: 'whole', standard: 'shipped', now: NOW } as const;
/** Gives its own key away. */
const LEAK = 'What threatens Russia more than America, as officials admitted in 2002?';
/** Could be better. */
const DULL = 'According to the passage, what did Russia’s own officials admit in 2002?';

it('publishes what keeps every rule, and says what it did to each item', async () => {
  const first = await publishDeck(db, shipped, OURS);
  expect(first).toMatchObject({ edition: { number: 1 }, findings: [] });
  const kinds = first.edition && [...new Set(first.changes.values())];
  expect(kinds).toEqual(['new']);
  const again = await publishDeck(db, shipped, OURS);
  expect(again).toMatchObject({ edition: { number: 1 }, changes: new Map() });
});

it.each([
  ['leak', LEAK],
  ['passage-named', DULL],
])('publishes nothing of a shipped deck that breaks the rule %s', async (rule, question) => {
  const { edition, findings } = await publishDeck(db, deck('other', question), OURS);
  expect(edition).toBeNull();
  expect(findings.map((finding) => finding.rule)).toContain(rule);
  expect(await db.root.deck.count({ where: { id: 'other' } })).toBe(0);
});

it('leaves out of somebody’s own deck what is wrong, and keeps what could be better', async () => {
  const by = await own();
  const leaking = await publishDeck(db, deck('leaking', LEAK), by);
  const id = (slug: string) => `${slug}.puzzle.recall`;
  const ids = ({ edition }: typeof leaking) => edition?.items.map((item) => item.id);
  expect(ids(leaking)).not.toContain(id('leaking'));
  expect(leaking.findings).toContainEqual(
    expect.objectContaining({ itemId: id('leaking'), rule: 'leak', sort: 'must' }),
  );
  const dull = await publishDeck(db, deck('dull', DULL), by);
  expect(ids(dull)).toContain(id('dull'));
  expect(dull.findings).toContainEqual(
    expect.objectContaining({ itemId: id('dull'), rule: 'passage-named', sort: 'should' }),
  );
});

it('shows only pages where everything that is asked stands on one', async () => {
  const by = { ...(await own()), shows: 'pages' } as const;
  const { edition, findings } = await publishDeck(db, deck('unpaged', DULL), by);
  expect(edition).toBeNull();
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'pages', sort: 'must' }));
});

it('publishes no deck that asks nothing', async () => {
  const nothing = { ...deck('nothing', DULL), claims: [] };
  const { edition, findings } = await publishDeck(db, nothing, await own());
  expect(edition).toBeNull();
  expect(findings.map(({ rule }) => rule)).toContain('card');
});
