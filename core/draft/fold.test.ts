import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWritten } from '#core/deck/reading.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import type { Block } from '#core/essay/block.ts';
import { locate } from '#core/essay/quotation.ts';
import { structureOf } from '#core/essay/structure.ts';
import { foldDraft, lastOwn, writtenOf } from './fold.ts';
import { fieldKey } from './state.ts';
import type { DraftStep } from './step.ts';
import { STEP_KIND_NAMES, STEP_KINDS, type StepKind, type StepPayload } from './step-kinds.ts';

const block = (id: string, text: string): Block => ({
  ...{ id, kind: 'paragraph', level: 0, mark: '', text, page: null },
});
const BASE: WrittenDeck = {
  deck: {
    ...{ slug: 'deck', title: 'The town', description: 'D', lang: 'en', dir: 'ltr' },
    ...{ source: 'S', topic: [] },
  },
  blocks: [block('a', 'Trade made the town. The river made trade.'), block('b', 'It froze.')],
  claims: [
    {
      ...{ id: 'why', statement: 'Trade made the town.', kind: 'cause', importance: 0.5 },
      ...{ evidence: { quote: 'Trade made the town.', block: 'a' }, terms: {}, alternatives: {} },
      items: [
        { kind: 'recall', role: 'card', question: 'What made it?', fields: { answer: 'Trade' } },
      ],
    },
  ],
};

let made = 0;
function step<K extends StepKind>(kind: K, payload: StepPayload<K>, author = 'ann'): DraftStep {
  made += 1;
  return { id: `s${made}`, author, at: made, kind, payload } as DraftStep;
}
const mark = (id: string, quote: string, of = 'a', author = 'ann') =>
  step('mark', { marks: [{ id, evidence: { quote, block: of } }] }, author);
const title = (value: string, saw: string | null, author = 'ann') =>
  step('write', { thing: 'deck', id: 'deck', field: 'title', value, saw }, author);
const undo = (of: DraftStep, author = 'ann') => step('undo', { undoes: of.id }, author);
const fold = (...steps: DraftStep[]) => foldDraft(BASE, steps);
const titleOf = (...steps: DraftStep[]) => {
  const draft = fold(...steps);
  const others = draft.fields.get(fieldKey('deck', 'deck', 'title'))?.others ?? [];
  return [draft.deck.title, ...others.map(({ value }) => value)];
};

describe('a draft', () => {
  it('is what it began as, and then what was done to it', () => {
    expect(writtenOf(fold())).toEqual(BASE);
    const draft = fold(
      mark('m', 'The river made trade.'),
      step('write', { thing: 'mark', id: 'm', field: 'note', value: 'why?', saw: null }),
      step('put', { mark: 'm', card: 'c' }),
      step('write', { thing: 'card', id: 'c', field: 'name', value: 'Trade', saw: null }),
      step('write', { thing: 'claim', id: 'why', field: 'label', value: 'Why here', saw: null }),
      step('write', { thing: 'item', id: 'why.recall', field: 'question', value: 'Q?', saw: null }),
      step('leave-out', { ids: ['suggestion'] }),
    );
    expect(draft.marks.get('m')).toMatchObject({ note: 'why?', card: 'c', author: 'ann' });
    expect(draft.names.get('c')).toBe('Trade');
    expect(draft.decided).toEqual(new Set(['m', 'suggestion']));
    expect(writtenOf(draft).claims[0]).toMatchObject({
      label: 'Why here',
      items: [{ question: 'Q?' }],
    });
  });

  it('leaves out what was left out, and has it back', () => {
    const out = step('leave-out', { ids: ['why.recall', 'b'] });
    const left = writtenOf(fold(out));
    expect([left.claims[0]?.items, left.blocks.map(({ id }) => id)]).toEqual([[], ['a']]);
    expect(writtenOf(fold(out, step('restore', { ids: ['why.recall', 'b'] })))).toEqual(BASE);
  });

  it('takes back one’s own, again and again, and nobody else’s', () => {
    const [first, other] = [mark('m', 'It froze.', 'b'), mark('n', 'river', 'a', 'ben')];
    const marks = (...more: DraftStep[]) => [...fold(first, other, ...more).marks.keys()];
    const back = undo(first);
    expect(marks(back)).toEqual(['n']);
    expect(marks(undo(other))).toEqual(['m', 'n']);
    expect(marks(back, undo(back, 'ben'))).toEqual(['n']);
    expect(marks(back, undo(back))).toEqual(['m', 'n']);
    expect(lastOwn([first, other], 'ann')).toBe(first);
    expect(lastOwn([first, other, back], 'ann')).toBeUndefined();
  });

  it('shows two wordings of one field until somebody writes who has seen both', () => {
    const [one, two] = [title('One', null), title('Two', null, 'ben')];
    expect(titleOf(one, two)).toEqual(['Two', 'One']);
    expect(titleOf(one, title('Again', one.id))).toEqual(['Again']);
    expect(titleOf(one, two, title('Three', two.id))).toEqual(['Three']);
    expect(titleOf(one, two, title('Three', one.id))).toEqual(['Three', 'One', 'Two']);
    expect(titleOf(one, title('One', null, 'ben'))).toEqual(['One']);
    // What Ben had seen was taken back since: he saw what stood there before.
    expect(titleOf(one, title('Two', one.id, 'ben'), undo(one))).toEqual(['Two']);
  });

  it('keeps marks by their words when blocks are mended, and says which fell off', () => {
    const [river, froze] = [mark('r', 'The river made trade.'), mark('f', 'It froze.', 'b')];
    const at = (draft: ReturnType<typeof fold>, id: string) => draft.marks.get(id);
    const joined = fold(river, froze, step('join', { block: 'b' }));
    expect(writtenOf(joined).blocks.map(({ text }) => text)).toEqual([
      'Trade made the town. The river made trade. It froze.',
    ]);
    expect(at(joined, 'f')).toMatchObject({ evidence: { block: 'a' }, isFallen: false });
    const split = fold(river, step('split', { block: 'a', at: 21, rest: 'rest' }));
    expect(at(split, 'r')).toMatchObject({ evidence: { block: 'rest' }, isFallen: false });
    const text = (value: string) =>
      step('write', { thing: 'block', id: 'b', field: 'text', value, saw: null });
    const lost = text('It thawed.');
    expect(at(fold(froze, lost), 'f')?.isFallen).toBe(true);
    expect(at(fold(froze, lost, undo(lost)), 'f')?.isFallen).toBe(false);
    const aside = step('leave-out', { ids: ['b'] });
    expect(at(fold(froze, aside), 'f')?.isFallen).toBe(true);
    expect(at(fold(froze, aside, step('restore', { ids: ['b'] })), 'f')?.isFallen).toBe(false);
    expect(
      fold(step('write', { thing: 'block', id: 'a', field: 'text', value: 'No.', saw: null }))
        .fallen,
    ).toEqual(new Set(['why']));
  });

  it('passes over steps at what is not there', () => {
    const draft = fold(
      step('put', { mark: 'x', card: 'c' }),
      step('lift', { marks: ['x'] }),
      step('join', { block: 'a' }),
      step('split', { block: 'b', at: 500, rest: 'r' }),
      step('write', { thing: 'item', id: 'why.choice', field: 'why', value: 'w', saw: null }),
    );
    expect(writtenOf(draft)).toEqual(BASE);
  });
});

const quotes = ['Trade made the town.', 'The river', 'made', 'It froze.', 'trade'];
const ids = ['a', 'b', 'r', 'x'];
const anyStep: fc.Arbitrary<[StepKind, unknown]> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...quotes), fc.constantFrom(...ids), fc.nat(4))
    .map(([quote, of, n]): [StepKind, unknown] => [
      'mark',
      { marks: [{ id: `m${n}`, evidence: { quote, block: of } }] },
    ]),
  fc.nat(4).map((n): [StepKind, unknown] => ['lift', { marks: [`m${n}`] }]),
  fc.constantFrom(...ids).map((id): [StepKind, unknown] => ['join', { block: id }]),
  fc
    .tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 40 }), fc.constantFrom('r', 'x'))
    .map(([id, at, rest]): [StepKind, unknown] => ['split', { block: id, at, rest }]),
  fc.constantFrom(...ids).map((id): [StepKind, unknown] => ['leave-out', { ids: [id] }]),
  fc.constantFrom(...ids).map((id): [StepKind, unknown] => ['restore', { ids: [id] }]),
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom('The river froze.', 'It froze. It froze.'))
    .map(([id, value]): [StepKind, unknown] => [
      'write',
      { thing: 'block', id, field: 'text', value, saw: null },
    ]),
  fc.nat(30).map((n): [StepKind, unknown] => ['undo', { undoes: `p${n}` }]),
);
const many = fc
  .array(fc.tuple(anyStep, fc.constantFrom('ann', 'ben')), { maxLength: 30 })
  .map((all) =>
    all.map(
      ([[kind, payload], author], n) =>
        ({ id: `p${n}`, author, at: n, kind, payload }) as DraftStep,
    ),
  );

it('never loses a mark: each stands where its words stand, or is said to have fallen', () => {
  fc.assert(
    fc.property(many, (steps) => {
      const draft = foldDraft(BASE, steps);
      const { blocks } = writtenOf(draft);
      const essay = structureOf(blocks);
      const ordinals = new Map(blocks.map(({ id }, ordinal) => [id, ordinal]));
      for (const { evidence, isFallen } of draft.marks.values()) {
        if (isFallen) continue;
        const passage = ordinals.get(evidence.block ?? '');
        // A mark at words that never stood there is its maker's fault, and reads as one.
        if (passage === undefined) continue;
        const { which } = evidence;
        const found = locate(essay, evidence.quote, { passage, ...(which ? { which } : {}) });
        if (found.found === 'once') expect(found.evidence.quote).toBe(evidence.quote);
      }
      const fallen = readWritten(writtenOf(draft)).faults.some(({ code }) => code === 'evidence');
      expect(draft.fallen.has('why')).toBe(fallen);
    }),
  );
});

it('is the same for two people once both have sent everything, whoever sends first', () => {
  fc.assert(
    fc.property(many, fc.array(fc.boolean(), { maxLength: 40 }), (steps, turns) => {
      const server: DraftStep[] = [];
      const people = ['ann', 'ben'].map((author) => ({
        pending: steps.filter((one) => one.author === author),
        read: [] as DraftStep[],
      }));
      const exchange = (who: number, most: number) => {
        const person = people[who];
        if (!person) return;
        const sent = person.pending.slice(0, most);
        // An answer may be lost: what was sent is sent again, and taken once.
        for (const one of sent) if (!server.includes(one)) server.push(one);
        person.pending = person.pending.filter((one) => !server.includes(one));
        person.read = [...server];
        // Nothing that somebody did is missing on their own device meanwhile.
        const seen = [...person.read, ...person.pending];
        const author = who === 0 ? 'ann' : 'ben';
        expect(seen.filter((one) => one.author === author)).toHaveLength(
          steps.filter((one) => one.author === author).length,
        );
      };
      for (const turn of turns) exchange(turn ? 0 : 1, 1);
      for (const who of [0, 1, 0]) exchange(who, Number.POSITIVE_INFINITY);
      const [ann, ben] = people.map(({ read }) => foldDraft(BASE, read));
      expect(ann).toEqual(ben);
    }),
  );
});

it('has a schema for every kind of step, which refuses what is none', () => {
  expect(STEP_KIND_NAMES).toHaveLength(11);
  const sound = { thing: 'deck', id: 'd', field: 'title', value: 'T', saw: null };
  expect(STEP_KINDS.write.safeParse(sound).success).toBe(true);
  for (const change of [
    { field: 'slug' },
    { value: 7 },
    { thing: 'learner' },
    { field: 'constructor' },
    { more: 1 },
  ])
    expect(STEP_KINDS.write.safeParse({ ...sound, ...change }).success).toBe(false);
  expect(STEP_KINDS.mark.safeParse({ marks: [] }).success).toBe(false);
});
