import { expect, test } from 'vitest';
import { fractionOf } from '#core/chance/hash.ts';
import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { words } from '#core/essay/words.ts';
import type { ItemKind } from '#core/item/item.ts';
import { type Nature, Student } from './test/student.ts';

const DAYS = 30;
const ENOUGH_ANSWERS = 40;
/** About in the shares of the shipped deck's cards. */
const KINDS: ItemKind[] = [
  ...(['recall', 'recall', 'typed', 'recall', 'cloze', 'recall', 'explain', 'recall'] as const),
];

/** Seconds of an answer's median: for its kind, and for each word of question and answer. */
function paced(kinds: { [K in ItemKind]?: number }, perWord: number): Nature['answerMs'] {
  return (item) => {
    const length = words(`${item.stem} ${item.key} ${item.explanation}`).length;
    return 1000 * ((kinds[item.kind] ?? 0) + perWord * length);
  };
}

const LEARNERS: Nature[] = [
  {
    name: 'a quick one',
    answerMs: paced({ recall: 2, typed: 4, cloze: 2, explain: 14 }, 0.12),
    ...{ spread: 0.45, wordsPerMinute: 320, grasp: 0.92, lasting: 1, luck: 0.03 },
  },
  {
    name: 'a careful one',
    answerMs: paced({ recall: 9, typed: 14, cloze: 7, explain: 60 }, 0.35),
    ...{ spread: 0.55, wordsPerMinute: 210, grasp: 0.8, lasting: 1 },
  },
  {
    name: 'a tired one',
    answerMs: paced({ recall: 10, typed: 20, cloze: 8, explain: 45 }, 0.3),
    ...{ spread: 0.6, wordsPerMinute: 170, grasp: 0.7, lasting: 1, luck: -0.06 },
  },
];

test.each(LEARNERS)('the minutes said are the minutes taken, over a month: $name', (nature) => {
  const days = monthOf(new Student(nature, deck()));
  const total = (of: 'said' | 'taken') => days.reduce((sum, day) => sum + day[of], 0);
  expect(Math.abs(total('said') / total('taken') - 1)).toBeLessThan(0.25);
  // No answer changes how many cards the day holds.
  for (const { held } of days) expect(new Set(held).size).toBeLessThan(2);
  const later = days.filter(({ taken, before }) => taken > 5 && before >= ENOUGH_ANSWERS);
  const errors = later.map(({ said, taken }) => Math.abs(said / taken - 1)).sort((a, b) => a - b);
  expect(errors.length).toBeGreaterThan(10);
  expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.25);
});

/** A month of study, to the end of each day. */
function monthOf(student: Student) {
  return Array.from({ length: DAYS }, (_, day) => {
    student.wake(day);
    const said = student.look().progress.minutes;
    const before = student.answers;
    return { said, before, ...student.studyToTheEnd() };
  });
}

/** Forty sections of ten items, of several kinds and lengths. */
function deck(): Edition {
  const quote = 'word '.repeat(150);
  const items: EditionItem[] = [];
  const sections: Edition['essay']['sections'] = [];
  for (let section = 0; section < 40; section += 1) {
    const start = section * quote.length;
    const span = { start, end: start + quote.length };
    sections.push({ id: `s${section}`, title: '', ...span, parts: [{ ...span, words: 150 }] });
    for (let n = 0; n < 10; n += 1) {
      const id = `${section}-${n}`;
      const some = (what: string, most: number) =>
        'word '.repeat(3 + Math.floor(most * fractionOf(`${what} ${id}`)));
      items.push({
        ...{ id, claimId: id, role: 'card', revision: 1 },
        ...{ kind: KINDS[items.length % KINDS.length], keyPoints: [], accepted: [] },
        ...{ stem: some('stem', 30), key: some('key', 7), explanation: some('explanation', 40) },
        evidence: { passage: section, start, end: start + 4, quote: 'word' },
      } as unknown as EditionItem);
    }
  }
  const essay = { title: '', lang: 'en', dir: 'ltr' as const, textId: 'text', sections };
  const rest = {
    number: 1,
    title: '',
    description: '',
    source: '',
    publishedAt: 0,
    claims: [],
    items,
  };
  return { id: 'e', deckId: 'deck', ...rest, essay };
}
