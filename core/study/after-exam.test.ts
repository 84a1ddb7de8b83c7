import { expect, it } from 'vitest';
import { newCard } from '#core/memory/card.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { examsOf, lastExam, stoppedAfterExam } from './after-exam.ts';

const edition = shippedEdition();
const none = new Map();

it('takes the exams of all classes, and of several on one deck the last', () => {
  const classes = [
    {
      assignments: [
        { deckId: 'a', examAt: 5 },
        { deckId: 'b', examAt: null },
      ],
    },
    { assignments: [{ deckId: 'a', examAt: 9 }] },
  ];
  expect(examsOf(classes)).toEqual([
    { deckId: 'a', examAt: 5 },
    { deckId: 'a', examAt: 9 },
  ]);
  expect(lastExam(examsOf(classes), 'a')).toBe(9);
  expect(lastExam(examsOf(classes), 'b')).toBeNull();
});

it('stops nothing, all, or the less important half, and nothing twice', () => {
  const all = edition.items.map(({ id }) => id);
  expect(stoppedAfterExam(edition, none, 'keep')).toEqual([]);
  expect(stoppedAfterExam(edition, none, 'stop')).toEqual(all);
  const [first = ''] = all;
  const cards = new Map([[first, { ...newCard(first), suspended: true }]]);
  expect(stoppedAfterExam(edition, cards, 'stop')).toEqual(all.slice(1));
  const stopped = new Set(stoppedAfterExam(edition, none, 'fewer'));
  const importance = new Map(edition.claims.map((claim) => [claim.id, claim.importance]));
  const of = (isStopped: boolean) =>
    edition.items
      .filter(({ id }) => stopped.has(id) === isStopped)
      .map(({ claimId }) => importance.get(claimId) ?? 0);
  expect(Math.min(...of(false))).toBeGreaterThanOrEqual(Math.max(...of(true)));
  const points = new Set(
    edition.items.flatMap(({ id, claimId }) => (stopped.has(id) ? claimId : [])),
  );
  expect(points.size).toBe(Math.floor(edition.claims.length / 2));
});
