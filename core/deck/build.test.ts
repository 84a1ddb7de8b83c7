import { describe, expect, it } from 'vitest';
import type { Item, ItemOf } from '#core/item/item.ts';
import { readDeck, type SourceFile } from '#formats/deck/deck.ts';
import { buildDeck } from './build.ts';
import { classify } from './item-change.ts';

const ESSAY = `## Cells

Mitochondria release energy from sugar in the cell.

Chloroplasts capture light energy in green plants.

Ribosomes assemble protein chains from amino acids.

The nucleus stores genetic instructions since 1831.
`;
const claim = (id: string, statement: string, what: string, more = '') => `
- id: ${id}
  statement: ${statement}
  kind: evidence
  importance: 0.5
  evidence: ${statement}
  terms: {what: [${what}]}
${more}`;
const CLAIMS =
  claim(
    'energy',
    'Mitochondria release energy from sugar in the cell.',
    'Mitochondria, sugar',
    `  alternatives:
    sugar: {starlight: Cells do not feed on starlight.}
  items:
    - choice:
      answer: sugar
      role: quiz
    - id: what
      recall: How did Altmann come to notice such bodies?
      answer: By staining thin slices`,
  ) +
  claim(
    'light',
    'Chloroplasts capture light energy in green plants.',
    'light energy',
    `  alternatives:
    light energy: {thermal energy: Heat is not what they capture.}
  items:
    - true-false:
      answer: false`,
  ) +
  claim('protein', 'Ribosomes assemble protein chains from amino acids.', 'protein') +
  `
- id: nucleus
  statement: The nucleus stores genetic instructions since 1831.
  kind: evidence
  importance: 0.5
  evidence: The nucleus stores genetic instructions since 1831.
  terms: {what: [genes], when: ['1831']}
`;
const source = (claims = CLAIMS, essay = ESSAY) => {
  const files: SourceFile[] = [
    {
      path: 'cells/deck.yaml',
      text: 'deck: cells\ntitle: Cells\ndescription: On cells.\nlang: en\nsource: A test.\n',
    },
    { path: 'cells/essay.md', text: essay },
    { path: 'cells/claims.yaml', text: claims },
  ];
  return readDeck(files).source;
};
const built = (claims?: string, seed = 7) => buildDeck(source(claims), seed, 'shipped');
const item = (items: readonly Item[], id: string) => items.find((i) => i.id === id);

describe('buildDeck', () => {
  it('makes a choice from the alternatives first, then from the deck’s own terms of the type', () => {
    const choice = item(built().items, 'cells.energy.choice') as ItemOf<'choice'>;
    expect(choice).toMatchObject({
      stem: 'Mitochondria release energy from ____ in the cell.',
      key: 'sugar',
      role: 'quiz',
    });
    expect([...choice.distractors].sort()).toEqual(['genes', 'protein', 'starlight']);
    expect(choice.feedback.starlight).toBe('Cells do not feed on starlight.');
    expect(choice.feedback.protein).toContain('Ribosomes assemble protein');
  });

  it('makes a false statement by one swap and tells the true one', () => {
    expect(item(built().items, 'cells.light.true-false')).toMatchObject({
      stem: 'Chloroplasts capture thermal energy in green plants.',
      key: 'False',
      explanation: expect.stringContaining('Chloroplasts capture light energy in green plants.'),
    });
  });

  it('takes a question by hand as it is', () => {
    expect(item(built().items, 'cells.energy.what')).toMatchObject({
      kind: 'recall',
      stem: 'How did Altmann come to notice such bodies?',
    });
  });

  it('makes one item of a claim whose author asked for none: typed where there is a number', () => {
    expect(item(built().items, 'cells.protein.cloze')?.stem).toBe(
      'Ribosomes assemble ____ chains from amino acids.',
    );
    expect(item(built().items, 'cells.nucleus.typed')).toMatchObject({ key: '1831' });
  });

  it('leaves out what it cannot make or what breaks a rule, and says why', () => {
    const claims = CLAIMS.replace('answer: sugar', 'answer: honey').replace(
      'By staining thin slices',
      'Altmann noticed',
    );
    const { rejected, items } = built(claims);
    expect(rejected).toMatchObject([
      { itemId: 'cells.energy.choice', rule: 'unmade', detail: expect.stringContaining('honey') },
      { itemId: 'cells.energy.what', rule: 'leak' },
    ]);
    expect(items).toHaveLength(3);
  });

  it('introduces each claim’s first card before any second one, and quizzes last', () => {
    expect(built().items.map(({ id }) => id)).toEqual([
      'cells.energy.what',
      'cells.light.true-false',
      'cells.protein.cloze',
      'cells.nucleus.typed',
      'cells.energy.choice',
    ]);
  });

  it('is the same for the same seed', () => {
    expect(JSON.stringify(built())).toBe(JSON.stringify(built()));
  });
});

describe('classify', () => {
  const previous = built().items;
  const edited = (change: (text: string) => string) => {
    const { items, changes } = built(change(CLAIMS));
    return classify(previous, items, changes);
  };

  it('finds nothing changed when only the text around it moved', () => {
    const moved = buildDeck(source(CLAIMS, `A new opening.\n\n${ESSAY}`), 99, 'shipped').items;
    for (const change of classify(previous, moved).values()) expect(change).toBe('same');
  });

  it('calls another stem wording and another key meaning', () => {
    const id = 'cells.energy.what';
    expect(edited((t) => t.replace('come to notice', 'notice')).get(id)).toBe('wording');
    expect(
      edited((t) => t.replace('By staining thin slices', 'By dyeing thin slices')).get(id),
    ).toBe('meaning');
    expect(
      edited((t) => t.replace('sugar: {starlight', 'sugar: {sunshine')).get('cells.energy.choice'),
    ).toBe('meaning');
  });

  it('lets the author overrule, but only where something changed', () => {
    const mark = (t: string) => t.replace('id: what', 'id: what\n      change: wording');
    const id = 'cells.energy.what';
    expect(edited((t) => mark(t).replace('By staining', 'By dyeing')).get(id)).toBe('wording');
    expect(edited(mark).get(id)).toBe('same');
  });

  it('tells what is new and what is retired', () => {
    const changes = edited((t) => t.replace('id: what', 'id: why'));
    expect(changes.get('cells.energy.why')).toBe('new');
    expect(changes.get('cells.energy.what')).toBe('retired');
  });
});
