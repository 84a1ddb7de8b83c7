import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BuiltDeck, buildDeck } from '#core/deck/build.ts';
import type { Item, ItemKind, ItemOf } from '#core/item/item.ts';
import { readDeck } from '#formats/deck/deck.ts';
import { checkDeck, RULES, sift } from './gate.ts';

const root = new URL('../../../content/', import.meta.url);
const build = (name: string) =>
  buildDeck(
    readDeck(
      readdirSync(new URL(`${name}/`, root)).map((path) => ({
        path: `${name}/${path}`,
        text: readFileSync(new URL(`${name}/${path}`, root), 'utf8'),
      })),
    ).source,
    1,
    'shipped',
  );
const clean = build('rogue-proliferator');

/** The deck with its first item of a kind changed. */
const with1 = <K extends ItemKind>(kind: K, change: (item: ItemOf<K>) => object): BuiltDeck => {
  const first = clean.items.find((item) => item.kind === kind) as ItemOf<K>;
  const flawed = { ...first, ...change(first) } as Item;
  return { ...clean, items: clean.items.map((item) => (item === first ? flawed : item)) };
};
const stem = (kind: ItemKind, text: string) => with1(kind, () => ({ stem: text }));
const choice = (key: string, distractors: string[]) =>
  with1('choice', () => ({
    stem: 'What, for the author, had become of the arms makers since Soviet times?',
    key,
    distractors,
    feedback: Object.fromEntries(
      distractors.map((text) => [text, 'That is not so: the reverse was the case.']),
    ),
  }));
const wrong = (...distractors: string[]) => choice('It had escaped reform', distractors);
const own = (change: (items: readonly Item[]) => Item[]) => ({
  ...clean,
  items: change(clean.items),
});
const choices = (change: (item: Item) => object) =>
  own((items) => items.map((i) => (i.kind === 'choice' ? { ...i, ...change(i) } : i)));

/** A points item beside the deck's own, on the words of two of its claims. */
const points = (change: (item: ItemOf<'points'>) => object) => {
  const [first, second] = clean.claims;
  const common = { ...(clean.items[0] as Item), id: 'points', claimId: first?.id ?? '' };
  const marks = [first, second].flatMap((claim) => claim?.evidence ?? []);
  const item = {
    ...common,
    kind: 'points',
    stem: 'two claims',
    key: '2',
    points: marks,
  } as ItemOf<'points'>;
  return own((items) => [...items, { ...item, ...change(item) } as Item]);
};

/** One flaw for each rule. */
const FLAWS: Record<string, BuiltDeck> = {
  evidence: with1('recall', ({ evidence }) => ({
    evidence: { ...evidence, start: evidence.start + 1 },
  })),
  id: with1('recall', ({ id }) => ({ id: id.padEnd(65, 'x') })),
  'key-taken': with1('typed', () => ({ accepted: ['…'] })),
  'claim-known': with1('typed', () => ({ claimId: 'elsewhere' })),
  explanation: with1('recall', () => ({ explanation: '' })),
  'key-points': with1('explain', () => ({ keyPoints: ['One.'] })),
  'true-false-key': with1('true-false', () => ({ key: 'Yes' })),
  'true-false-mended': with1('true-false', () => ({
    key: 'False',
    explanation: 'No, it was quite another way around.',
  })),
  'claim-evidence': {
    ...clean,
    claims: clean.claims.map((claim, i) =>
      i === 0 ? { ...claim, evidence: { ...claim.evidence, quote: 'not there' } } : claim,
    ),
  },
  'claim-opening': {
    ...clean,
    claims: clean.claims.map((claim, i) =>
      i === 0 ? { ...claim, statement: 'This shows that reform had failed.' } : claim,
    ),
  },
  'stem-length': stem('recall', `What${' so very'.repeat(20)} matters?`),
  'stem-empty': stem('recall', 'Why?'),
  'blank-opening': stem('cloze', '____ is what the author calls Russian outlets.'),
  'yes-no': stem('recall', 'In the author’s view, did officials see where weapons lead?'),
  'passage-named': stem('recall', 'According to the passage, what did officials admit?'),
  'time-named': stem('recall', 'What do officials admit today about weapons?'),
  'one-blank': stem('cloze', 'Some neighbors give ____ outlets for ____ deals.'),
  'stem-whole': stem('recall', 'What officials admitted about weapons'),
  negation: stem('choice', 'What has not become of this industry since then?'),
  'key-empty': with1('recall', () => ({ key: '…' })),
  card: own((items) => items.filter(({ role }) => role === 'quiz')),
  'key-length': with1('recall', () => ({ key: 'so many words '.repeat(5) })),
  'key-list': with1('recall', () => ({ key: 'oil, gas, and electric power' })),
  leak: with1('recall', ({ key }) => ({ stem: `What did they admit, if not this: ${key}?` })),
  'sibling-leak': own((items) => {
    const [first] = items as [Item];
    const isSibling = ({ id, claimId }: Item) => claimId === first.claimId && id !== first.id;
    const stem = `What follows from this: ${first.key}?`;
    return items.map((item) => (isSibling(item) ? { ...item, stem } : item));
  }),
  'cloze-label': stem(
    'cloze',
    'For states of this sort the author has a name: he calls them ____.',
  ),
  'gap-meaning': with1('cloze', () => ({ key: 'of' })),
  duplicate: own((items) => [
    ...items,
    { ...(items[1] as Item), id: 'twin', claimId: items[7]?.claimId ?? '' },
  ]),
  'options-count': wrong('It had been sold to foreign owners'),
  'all-none': wrong(
    'It had lost its hold on the state',
    'It had gone over to civilian goods',
    'It had done none of the above',
  ),
  'length-ratio': wrong('It fell', 'It rose', 'It left'),
  'option-right': wrong(
    'It had lost its hold on the state',
    'It had gone over to civilian goods',
    'From reforms it had escaped',
  ),
  'option-part': wrong(
    'It had lost its hold on the state',
    'It had gone over to civilian goods',
    'It had escaped reform but shrunk',
  ),
  'option-form': wrong(
    'It had lost its hold on the state',
    'It had gone over to civilian goods',
    'it had been sold to foreign owners.',
  ),
  'option-article': with1('choice', () => ({
    stem: 'The industry had become a ____ since Soviet times.',
    key: 'Shelter from change',
    distractors: ['Fortress of science', 'Open market place', 'Private company'],
    feedback: {
      'Fortress of science': 'Nobody says so.',
      'Open market place': 'Nobody says so.',
      'Private company': 'Nobody says so.',
    },
  })),
  'numbers-ascending': with1('choice', () => ({
    key: '1998',
    distractors: ['1999', '1991', '1996'],
    feedback: {
      1999: 'That was a year later.',
      1991: 'That was much earlier.',
      1996: 'That was two years earlier.',
    },
  })),
  absolutes: wrong(
    'It had always been in private hands',
    'It had gone over to civilian goods',
    'It had lost its hold on the state',
  ),
  hedges: choice('It had mostly escaped reform', [
    'It had lost its hold on the state',
    'It had gone over to civilian goods',
    'It had been sold to foreign owners',
  ]),
  feedback: with1('choice', () => ({ feedback: {} })),
  'feedback-silence': with1('choice', ({ distractors }) => ({
    feedback: Object.fromEntries(distractors.map((text) => [text, 'It is not mentioned here.'])),
  })),
  'first-card': own((items) => items.filter(({ id }) => !id.endsWith('plateau.recall'))),
  'author-share': own((items) =>
    items.map((item) => ({ ...item, stem: `On the author: ${item.stem}` })),
  ),
  'explain-links': own((items) => [
    ...items.filter(({ kind }) => kind === 'explain'),
    ...items.filter(({ kind }) => kind !== 'explain'),
  ]),
  points: points(({ points: [one] }) => ({ points: [one] })),
  'points-apart': points(({ points: [one] }) => ({ points: [one, one] })),
  'points-name': points(() => ({ stem: 'what the author says of arms and of oil' })),
  steps: with1('order', () => ({ key: 'Bees warm the nest\nbees warm the nest\nIt holds' })),
  'step-length': with1('order', ({ key }) => ({ key: `${key}\n${'so very '.repeat(7)}late` })),
  'step-place': with1('order', ({ key }) => ({ key: key.replace('\n', ' in 1991\n') })),
  'key-longest': choices(({ key }) => ({ key: `${key}, or nearly` })),
  'key-place': choices(() => ({ keyIndex: 0 })),
  'true-false-share': own((items) => [
    ...items.filter(({ kind }) => kind === 'true-false'),
    ...items.filter(({ kind }) => kind !== 'true-false').slice(0, 4),
  ]),
  'true-false-balance': own((items) =>
    items.map((item) => (item.kind === 'true-false' ? { ...item, key: 'True' } : item)),
  ),
  'why-how': own((items) => items.filter(({ stem }) => !/why|how/i.test(stem))),
  explain: own((items) => items.filter(({ kind }) => kind !== 'explain')),
  'items-a-claim': own((items) => items.filter(({ role }) => role === 'quiz')),
};
describe('the quality gate', () => {
  it('finds nothing in any deck that is shipped', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter((e) => e.isDirectory());
    for (const { name } of folders) expect(checkDeck(build(name))).toEqual([]);
  });

  it('has a flaw to show for every rule', () => {
    expect(Object.keys(FLAWS).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it.each(Object.entries(FLAWS))('catches %s and says how to mend it', (rule, deck) => {
    const finding = checkDeck(deck).find((f) => f.rule === rule);
    expect(finding).toBeDefined();
    expect(finding?.detail).not.toBe('');
    expect(finding?.mend).toMatch(/\.$/);
  });

  it.each(Object.entries(FLAWS))('leaves an item with %s out of the deck', (rule, deck) => {
    const { scope } = RULES.find(({ id }) => id === rule) ?? {};
    const { items, rejected } = sift(deck, 'shipped');
    if (scope === 'deck') return;
    expect(rejected.length).toBeGreaterThan(0);
    expect(checkDeck({ ...deck, items }).filter((f) => f.itemId)).toEqual([]);
  });

  it('leaves in a deck of somebody’s own what could only be better', () => {
    for (const [rule, deck] of Object.entries(FLAWS)) {
      const { scope, sort } = RULES.find(({ id }) => id === rule) ?? {};
      const { rejected } = sift(deck, 'own');
      if (scope === 'item') expect(rejected.some((one) => one.rule === rule)).toBe(sort === 'must');
    }
  });

  it('lets a name be as short as a name is, and compares it with names alone', () => {
    const own = (stem: string) => points(() => ({ stem }));
    const found = (deck: BuiltDeck) => checkDeck(deck).filter(({ itemId }) => itemId === 'points');
    expect(found(own('bail'))).toEqual([]);
    expect(found(own((clean.items[0] as Item).stem)).map(({ rule }) => rule)).toEqual([
      'points-name',
    ]);
    const two = own('bail');
    const twin = { ...(two.items.at(-1) as Item), id: 'twin', stem: 'Bail' };
    expect(checkDeck({ ...two, items: [...two.items, twin] }).map(({ rule }) => rule)).toContain(
      'duplicate',
    );
  });

  it('lets the reason that a text gives be as long as its clause, and no other answer', () => {
    const clause = 'the old order had outlived all who once had a reason to keep it standing there';
    const quoted = (key: (quote: string) => string) =>
      with1('recall', ({ evidence }) => ({
        evidence: { ...evidence, quote: `It fell because ${clause}.` },
        key: key(clause),
      }));
    const rules = (deck: BuiltDeck) => checkDeck(deck).map(({ rule }) => rule);
    expect(rules(quoted((quote) => quote))).not.toContain('key-length');
    expect(rules(quoted((quote) => `indeed ${quote}`))).toContain('key-length');
  });

  it('takes no date for the first card of a claim', () => {
    const dated = own((items) =>
      items.map((item) =>
        item.kind === 'recall' && item.id.endsWith('plateau.recall')
          ? { ...item, key: '1998' }
          : item,
      ),
    );
    const found = checkDeck(dated).filter(({ rule }) => rule === 'first-card');
    expect(found.map(({ detail }) => detail)).toEqual([
      'rogue-proliferator.plateau.recall asks for a number',
    ]);
  });

  it('reports what was left out', () => {
    const { items, rejected } = sift(FLAWS.leak as BuiltDeck, 'own');
    const [finding] = checkDeck({ ...clean, items, rejected });
    expect(finding).toMatchObject({ rule: 'leak', detail: expect.stringContaining('left out') });
  });
});
