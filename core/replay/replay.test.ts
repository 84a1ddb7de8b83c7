import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf } from '#core/time/time-zone.ts';
import { ReplayInputError } from './input.ts';
import { replay } from './replay.ts';

const review = (id: string, at: string, rating = 3, fields = {}) => ({
  ...{ id, itemId: 'item', kind: 'review', rating, at },
  ...fields,
});

describe('replay', () => {
  it('prints cards and the trail of the contract', () => {
    const events = [
      review('r1', '2026-01-01T10:00:00Z'),
      review('r2', '2026-01-01T10:10:00Z', 3),
      review('r3', '2026-01-03T10:00:00Z', 1),
      review('r4', '2026-01-03T11:00:00Z', 4),
      { id: 'u', itemId: 'item', kind: 'undo', undoes: 'r4', at: '2026-01-03T11:01:00Z' },
      { id: 's', itemId: 'item', kind: 'suspend', at: '2026-01-03T11:02:00Z' },
      { id: 'x', itemId: 'other', kind: 'later', at: '2026-01-03T11:02:00Z' },
    ];
    const { cards, trail } = replay({ events, settings: { leechThreshold: 1 } });
    expect(Object.keys(cards)).toEqual(['item', 'other']);
    expect(cards.item).toMatchObject({
      ...{ due: '2026-01-03T10:10:00.000Z', state: 'relearning', step: 0, reps: 3, lapses: 1 },
      ...{ lastReviewedAt: '2026-01-03T10:00:00.000Z', suspended: true, leech: true },
    });
    expect(cards.other).toMatchObject({ due: null, stability: null, state: 'new', step: null });
    expect(
      trail.map(({ id, due, scheduledDays, state }) => [id, due, scheduledDays, state]),
    ).toEqual([
      ['r1', '2026-01-01T10:10:00.000Z', 0, 'learning'],
      ['r2', '2026-01-03T04:00:00.000Z', 2, 'review'],
      ['r3', '2026-01-03T10:10:00.000Z', 0, 'relearning'],
    ]);
  });

  it('sorts cards by item; the trail begins after a card’s last reset', () => {
    const at = '2026-01-01T10:00:00Z';
    const events = [
      review('r1', at, 4, { itemId: 'b' }),
      review('r2', '2026-01-02T10:00:00Z', 4, { itemId: 'a' }),
      { id: 'z', itemId: 'b', kind: 'reset', at: '2026-01-03T10:00:00Z' },
      review('r3', '2026-01-04T10:00:00Z', 4, { itemId: 'b' }),
    ];
    const { cards, trail } = replay({ events });
    expect(Object.keys(cards)).toEqual(['a', 'b']);
    expect(trail.map(({ id }) => id)).toEqual(['r2', 'r3']);
  });

  it('trap: UTC midnights: study days are those of the zone', () => {
    const events = [review('r1', '2026-01-01T23:55:00Z'), review('r2', '2026-01-02T00:05:00Z')];
    expect(replay({ events }).cards.item?.stability).toBeCloseTo(2.31, 2);
    const tokyo = { timeZone: 'Asia/Tokyo', dayStartsAt: 9 };
    expect(replay({ events, settings: tokyo }).cards.item?.stability).toBeCloseTo(7.32, 2);
  });

  it('a review is due at the start of its study day in the zone, on the other side of a clock change too', () => {
    const events = [review('r1', '2026-03-25T12:00:00Z', 4)];
    const { item } = replay({ events, settings: { timeZone: 'Europe/Rome' } }).cards;
    expect(item).toMatchObject({ due: '2026-04-02T02:00:00.000Z' });
  });

  it('is the same to the byte for any order', () => {
    const some = fc.record({
      ...{ minutes: fc.nat({ max: 90_000 }), rating: fc.constantFrom(1, 2, 3, 4) },
      ...{
        itemId: fc.constantFrom('b', 'a', '10', '9'),
        what: fc.nat({ max: 9 }),
        target: fc.nat({ max: 19 }),
      },
    });
    const lists = fc.array(some, { maxLength: 20 }).chain((list) => {
      const events = list.map(({ minutes, rating, itemId, what, target }, i) => {
        const at = new Date(Date.UTC(2026, 2, 1) + minutes * 60_000).toISOString();
        const own = { id: `e${i}`, itemId, at };
        if (what === 0) return { ...own, kind: 'undo', undoes: `e${target}` };
        if (what === 1) return { ...own, kind: 'reset' };
        return { ...own, kind: 'review', rating };
      });
      return fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: list.length * 2 }),
      );
    });
    const settings = { timeZone: 'America/New_York' };
    fc.assert(
      fc.property(lists, ([events, shuffled]) => {
        expect(JSON.stringify(replay({ settings, events: shuffled }))).toBe(
          JSON.stringify(replay({ settings, events })),
        );
      }),
    );
  });

  it.each([
    [{}, 'events: '],
    [{ events: [review('a', '2026-01-01T10:00:00Z', 5)] }, 'events[0].rating: must be 1 (Again)'],
    [{ events: [review('a', 'yesterday')] }, 'events[0].at: must be an ISO time'],
    [{ events: [{ id: 'a', kind: 'suspend', at: '2026-01-01T10:00:00Z' }] }, 'events[0].itemId: '],
    [{ events: [{ id: 'a' }] }, 'events[0].kind: '],
    [{ events: [], settings: { desiredRetention: 0 } }, 'settings.desiredRetention: '],
    [{ events: [], settings: { weights: [1] } }, 'settings.weights: must be 21 numbers'],
    [
      { events: [], settings: { learningSteps: ['1m', '10'] } },
      'settings.learningSteps[1]: must be a step',
    ],
    [{ events: [], settings: { timeZone: 'Mars' } }, 'settings.timeZone: must be a time zone'],
    [
      { events: [review('a', '2026-01-01T10:00:00Z'), review('a', '2026-01-02T10:00:00Z')] },
      'events[1].id: "a" is used for two events',
    ],
    [7, 'input: '],
  ])('refuses %j, naming the place', (input, message) => {
    expect(() => replay(input)).toThrow(ReplayInputError);
    expect(() => replay(input)).toThrow(message);
  });
});

describe('time zones', () => {
  it('finds the offset to either side of a change that is on no round hour', () => {
    const newfoundland = offsetsOf('America/St_Johns');
    const change = Date.UTC(2010, 10, 7, 2, 31);
    expect([newfoundland(change - 1000), newfoundland(change)]).toEqual([-150, -210]);
    expect(offsetsOf('Asia/Kathmandu')(0 + Date.UTC(2026, 0, 1))).toBe(345);
    expect(offsetsOf('UTC')(-1)).toBe(0);
  });
});
