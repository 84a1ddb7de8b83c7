import { expect, it } from 'vitest';
import { miniatureLines } from './miniature-lines.ts';

/** An essay of sections of a hundred code units, each with so many key points of five. */
function shape(sections: number, points: number) {
  const spans = Array.from({ length: sections }, (_, n) => ({ start: n * 100, end: n * 100 + 98 }));
  const claims = spans.flatMap(({ start }) =>
    Array.from({ length: points }, (_, n) => ({
      evidence: { start: start + n * 10, end: start + n * 10 + 5 },
    })),
  );
  return { sections: spans, claims };
}

const drawn = (of: ReturnType<typeof miniatureLines>) =>
  of.lines.flatMap(({ runs }) => runs.flatMap(({ point }) => point ?? []));

it('draws every key point of an essay that is not long, in its order', () => {
  expect(drawn(miniatureLines(shape(9, 4)))).toEqual(Array.from({ length: 36 }, (_, n) => n));
});

it('draws of a long one as much as can be told apart, and of its key points those that are wanted', () => {
  const wanted = new Set([3, 777, 1_279]);
  const { sections, claims } = shape(400, 3);
  const found = drawn(miniatureLines({ sections, claims }, wanted));
  expect(found.length).toBeLessThanOrEqual(80);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  for (const point of wanted) if (point < claims.length) expect(found).toContain(point);
  expect(miniatureLines({ sections, claims }).lines.length).toBeLessThanOrEqual(40);
});

it('leaves room for what is not shown of a text', () => {
  const evidence = { start: 0, end: 5 };
  const last = { start: 7, end: 12 };
  const sections = [
    { start: 0, end: 5, gaps: [{ at: 5, words: 200 }] },
    { start: 5, end: 5, gaps: [{ at: 5, words: 100 }] },
    { start: 7, end: 12, gaps: [{ at: 7, words: 100 }] },
  ];
  const { lines } = miniatureLines({ sections, claims: [{ evidence }, { evidence: last }] });
  const points = lines.map(({ runs }) => runs.flatMap(({ point }) => point ?? []));
  // The first begins its section; below it as many lines again lie empty as stand before the last.
  expect(points[0]).toEqual([0]);
  expect(points.at(-1)).toEqual([1]);
  expect(lines.length).toBeGreaterThan(10);
  expect(miniatureLines({ sections: [{ start: 0, end: 12 }], claims: [] }).lines.length).toBe(
    miniatureLines({ sections: [{ start: 0, end: 12, gaps: [] }], claims: [] }).lines.length,
  );
});
