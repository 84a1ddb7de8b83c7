import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments.ts';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('the stretches of a passage', () => {
  it('give the words under two key points to the shorter, and go on around it', () => {
    const found = segmentsOf(
      { start: 0, end: 10 },
      [
        { start: 2, end: 9 },
        { start: 4, end: 6 },
      ],
      null,
    );
    expect(found.map(({ start, mark, begins }) => [start, mark, begins])).toEqual([
      [0, null, []],
      [2, 0, [0]],
      [4, 1, [1]],
      [6, 0, []],
      [9, null, []],
    ]);
  });

  it('are the passage, without gap or overlap, each under its shortest key point', () => {
    fc.assert(
      fc.property(
        span,
        fc.array(span, { maxLength: 6 }),
        fc.option(span),
        (passage, points, place) => {
          const found = segmentsOf(passage, points, place);
          expect(found[0]?.start).toBe(passage.start);
          expect(found.at(-1)?.end).toBe(passage.end);
          for (const [index, one] of found.entries()) {
            expect(one.end).toBe(found[index + 1]?.start ?? passage.end);
            const over = points.filter(({ start, end }) => start < one.end && end > one.start);
            const lengths = over.map(({ start, end }) => end - start);
            const own = one.mark === null ? undefined : points[one.mark];
            expect(own && own.end - own.start).toBe(
              over.length > 0 ? Math.min(...lengths) : undefined,
            );
          }
        },
      ),
    );
  });

  it('say where each key mark begins, and which words are the place', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), span, (passage, points, place) => {
        const found = segmentsOf(passage, points, place);
        const here = points.flatMap(({ start }, mark) =>
          start >= passage.start && start < passage.end ? [mark] : [],
        );
        expect(found.flatMap(({ begins }) => begins).sort()).toEqual(here.sort());
        const length = found
          .filter(({ isPlace }) => isPlace)
          .reduce((sum, s) => sum + s.end - s.start, 0);
        const common = Math.min(place.end, passage.end) - Math.max(place.start, passage.start);
        expect(length).toBe(Math.max(0, common));
      }),
    );
  });
});
