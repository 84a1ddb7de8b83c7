import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRevision } from '#core/deck/edition.ts';
import { DAY } from '#core/time/study-day.ts';
import { latestAdoption } from './adoption.ts';
import type { Card } from './card.ts';
import { cardHash, digestOf } from './digest.ts';
import type { LearnerEvent, Rating, StoredEvent } from './event.ts';
import { reduceSettings } from './event-kinds.ts';
import { advance, canAdvance, fold, foldCard, settingsInForce } from './fold.ts';
import { compareEvents, type LogEvent, orderLog } from './log.ts';
import { retrievabilityAt } from './retrievability.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { MINUTE, NOON, sampleEvent, sampleReview, UTC } from './test/sample.ts';

const NONE: ReadonlyMap<string, readonly ItemRevision[]> = new Map();
const PLAIN = { settings: { ...DEFAULT_SETTINGS, fuzz: false } };
const card = (events: readonly LogEvent[], revisions = NONE) =>
  fold(events, revisions, PLAIN).cards.get('item') as Card;
const dueDay = (state: Card) => (state.phase.state === 'review' ? state.phase.dueDay : null);
const stability = (state: Card) =>
  state.phase.state === 'new' ? null : state.phase.memory.stability;
const WEIGHTS = [
  0.4, 1.2, 3.1, 15.7, 7.2, 0.53, 1.1, 0.02, 1.6, 0.15, 1.1, 2, 0.09, 0.3, 2.2, 0.24, 2.9, 0.5, 0.6,
  0.1, 0.3,
];

describe('undo', () => {
  const easy = sampleReview(4, NOON);
  const wrong = sampleReview(1, NOON + 8 * DAY);
  const undo = sampleEvent('undo', { undoes: wrong.id }, { effectiveAt: NOON + 9 * DAY });

  it('trap: restores the due date (ts-fsrs’s rollback loses it)', () => {
    expect(card([easy, wrong, undo])).toEqual(card([easy]));
  });

  it('may arrive, and stand, before its target', () => {
    const early = sampleEvent('undo', { undoes: wrong.id }, { effectiveAt: NOON - DAY });
    expect(card([early, easy, wrong])).toEqual(card([easy]));
  });

  it('cannot be undone, and does nothing to another item or to a missing event', () => {
    const redo = sampleEvent('undo', { undoes: undo.id }, { effectiveAt: NOON + 10 * DAY });
    expect(card([easy, wrong, undo, redo])).toEqual(card([easy]));
    const elsewhere = sampleEvent('undo', { undoes: wrong.id }, { itemId: 'other' });
    const missing = sampleEvent('undo', { undoes: 'nothing' });
    expect(card([easy, wrong, elsewhere, missing])).toEqual(card([easy, wrong]));
  });
});

describe('reset, suspend, bury, notes', () => {
  it('a card starts anew after its last effective reset, keeping suspend, flag, note and edit', () => {
    const kept = [
      sampleEvent('suspend', {}),
      sampleEvent('flag', { flagged: true }),
      sampleEvent('note', { text: 'mine' }),
      sampleEvent('edit', { stem: 'S', key: null }),
    ];
    const reset = sampleEvent('reset', {}, { effectiveAt: NOON + DAY });
    const state = card([sampleReview(4, NOON), ...kept, reset]);
    expect(state).toMatchObject({ phase: { state: 'new' }, reps: 0, last: null, suspended: true });
    expect(state).toMatchObject({ flagged: true, note: 'mine', edit: { stem: 'S', key: null } });
    const undo = sampleEvent('undo', { undoes: reset.id });
    expect(card([sampleReview(4, NOON), reset, undo]).reps).toBe(1);
  });

  it('the last suspend or resume wins; bury carries its day', () => {
    const at = (hours: number) => ({ effectiveAt: NOON + hours * 60 * MINUTE });
    const state = card([
      sampleEvent('resume', {}, at(2)),
      sampleEvent('suspend', {}, at(1)),
      sampleEvent('bury', { day: 7 }, at(3)),
    ]);
    expect(state).toMatchObject({ suspended: false, buriedOn: 7 });
  });

  it('any event makes a card, one of an unknown kind too', () => {
    const strange = { ...sampleEvent('suspend', {}), kind: 'x-later', payload: 3 } as StoredEvent;
    expect(card([strange]).phase.state).toBe('new');
  });
});

describe('settings and adoptions', () => {
  const patch = (payload: object, at: number) =>
    sampleEvent('settings', payload, { effectiveAt: at, itemId: undefined });

  it('trap: changing settings moves no date; they hold from their place on', () => {
    const before = [sampleReview(4, NOON), sampleReview(3, NOON + 8 * DAY)];
    const change = patch({ desiredRetention: 0.97, maximumInterval: 3 }, NOON + 9 * DAY);
    expect(card([...before, change])).toEqual(card(before));
    const early = patch({ desiredRetention: 0.97 }, NOON - DAY);
    expect(dueDay(card([...before, early]))).toBeLessThan(dueDay(card(before)) as number);
  });

  it('a later change of settings moves no date that an adoption spread', () => {
    const adopt = sampleEvent(
      'adopt',
      { weights: WEIGHTS, spread: 9 },
      { id: 'adoption', itemId: undefined, effectiveAt: NOON + DAY },
    );
    const log = [sampleReview(4, NOON), adopt];
    expect(card([...log, patch({ maximumInterval: 5 }, NOON + 2 * DAY)])).toEqual(card(log));
  });

  it('unsound settings and weights do nothing and never throw', () => {
    const bad = [
      patch({ desiredRetention: 0, learningSteps: ['soon'], newPerDay: 3 }, NOON - DAY),
      sampleEvent('adopt', { weights: [1, 2], spread: 3 }, { itemId: undefined }),
    ];
    const folded = fold([...bad, sampleReview(4, NOON)], NONE);
    expect(folded.settings).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 3 });
  });

  it('adopted weights hold for the whole history; dates moved by them are spread', () => {
    const adopt = (spread: number, id = 'adoption') =>
      sampleEvent(
        'adopt',
        { weights: WEIGHTS, spread },
        { id, itemId: undefined, effectiveAt: NOON + DAY },
      );
    const logs = (event: StoredEvent) =>
      fold(
        [
          event,
          ...Array.from({ length: 40 }, (_, i) => sampleReview(4, NOON, { itemId: `i${i}` })),
        ],
        NONE,
        PLAIN,
      );
    const days = (event: StoredEvent) => [...logs(event).cards.values()].map(dueDay) as number[];
    expect(new Set(days(adopt(0))).size).toBe(1);
    const [plain = 0] = days(adopt(0));
    expect(new Set(days(adopt(1))).size).toBe(3);
    for (const day of days(adopt(1))) expect(Math.abs(day - plain)).toBeLessThanOrEqual(1);
    expect(days(adopt(1))).toEqual(days(adopt(1)));
    expect(logs(adopt(1)).settings.weights).toEqual(WEIGHTS);
    expect([...logs(adopt(0)).cards.values()].map(stability)[0]).toBeCloseTo(15.7, 6);
  });
});

it('a card reviewed since the adoption keeps the date that was shown', () => {
  const adopt = (spread: number) =>
    sampleEvent(
      'adopt',
      { weights: WEIGHTS, spread },
      { id: 'adoption', itemId: undefined, effectiveAt: NOON + DAY },
    );
  const days = (spread: number) =>
    Array.from({ length: 20 }, (_, i) => {
      const itemId = `i${i}`;
      const log = [sampleReview(4, NOON, { itemId }), sampleReview(3, NOON + 9 * DAY, { itemId })];
      return dueDay(fold([...log, adopt(spread)], NONE, PLAIN).cards.get(itemId) as Card);
    });
  expect(days(9)).toEqual(days(0));
});

describe('order', () => {
  it('is by effective time, device, counter, id', () => {
    const at = (effectiveAt: number, deviceId: string, counter: number, id: string) =>
      sampleEvent('resume', {}, { effectiveAt, deviceId, counter, id });
    const right = [at(1, 'b', 9, 'z'), at(2, 'a', 8, 'y'), at(2, 'b', 3, 'x'), at(2, 'b', 4, 'v')];
    expect([...right].reverse().sort(compareEvents)).toEqual(right);
  });
});

describe('revisions', () => {
  const revisions = (...changes: ItemRevision['change'][]) =>
    new Map([['item', changes.map((change, i) => ({ revision: i + 1, change }))]]);
  const seen = (itemRevision: number) => ({ itemRevision });

  it('wording keeps the memory; meaning halves it and moves the due day no later', () => {
    const log = [sampleReview(4, NOON, seen(1))];
    const before = card(log, revisions('new'));
    const worded = card(log, revisions('new', 'wording'));
    expect(worded).toEqual({ ...before, itemRevision: 2 });
    const changed = card(log, revisions('new', 'meaning'));
    expect(stability(changed)).toBeCloseTo((stability(before) as number) / 2, 8);
    expect(dueDay(changed)).toBe((dueDay(before) as number) - 4);
  });

  it('a review of the new meaning is made on the softened memory, and softens no more', () => {
    const log = [sampleReview(4, NOON, seen(1)), sampleReview(3, NOON + 4 * DAY, seen(2))];
    const softened = card(log, revisions('new', 'meaning'));
    expect(stability(softened)).not.toBe(stability(card(log, revisions('new', 'wording'))));
    const late = card(
      [log[0] as StoredEvent, sampleReview(3, NOON + 4 * DAY, seen(1))],
      revisions('new', 'meaning'),
    );
    expect(stability(late)).not.toBe(stability(softened));
    expect(late.itemRevision).toBe(2);
  });
});

const ITEMS = ['a', 'b', 'item'];
const OFFSETS = [0, 60, 120, -480, 330, 840];
const REVISIONS = new Map([
  [
    'item',
    [
      { revision: 1, change: 'new' as const },
      { revision: 2, change: 'meaning' as const },
    ],
  ],
]);

const someEvent: fc.Arbitrary<(index: number) => StoredEvent> = fc
  .record({
    what: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('1', '2', '3', '4') },
      { weight: 3, arbitrary: fc.constantFrom('suspend', 'resume', 'bury', 'flag', 'note') },
      { weight: 3, arbitrary: fc.constantFrom('undo', 'reset', 'settings', 'adopt') },
    ),
    hours: fc.integer({ min: 0, max: 24 * 60 }),
    item: fc.constantFrom(...ITEMS),
    device: fc.constantFrom('phone', 'tablet'),
    offset: fc.constantFrom(...OFFSETS),
    shown: fc.integer({ min: 1, max: 60 }),
    target: fc.nat({ max: 25 }),
    itemRevision: fc.constantFrom(1, 2, undefined),
  })
  .map((made) => (index) => {
    const { what, item, device, offset, shown, target, itemRevision } = made;
    const at = NOON + made.hours * 60 * MINUTE;
    const fields = {
      ...{
        id: `id${index}`,
        counter: index,
        seq: index,
        deviceId: device,
        itemId: item,
        itemRevision,
      },
      ...{ effectiveAt: at, at, offsetMinutes: offset },
    };
    switch (what) {
      case 'undo':
        return sampleEvent('undo', { undoes: `id${target}` }, fields);
      case 'bury':
        return sampleEvent('bury', { day: shown }, fields);
      case 'flag':
        return sampleEvent('flag', { flagged: shown % 2 === 0 }, fields);
      case 'note':
        return sampleEvent('note', { text: `note ${shown}` }, fields);
      case 'settings':
        return sampleEvent(
          'settings',
          { desiredRetention: 0.7 + shown / 300, maximumInterval: shown },
          { ...fields, itemId: undefined },
        );
      case 'adopt':
        return sampleEvent(
          'adopt',
          { weights: WEIGHTS, spread: shown % 5 },
          { ...fields, itemId: undefined },
        );
      case 'suspend':
      case 'resume':
      case 'reset':
        return sampleEvent(what, {}, fields);
      default:
        return sampleReview(Number(what) as Rating, at, { ...fields, shownDays: shown });
    }
  });
const someLog = fc
  .array(someEvent, { minLength: 1, maxLength: 25 })
  .map((makers) => makers.map((make, index) => make(index)));

describe('properties', () => {
  it('any order, any doubling and any split into batches give the same cards', () => {
    const mixed = someLog.chain((log) =>
      fc.record({
        log: fc.constant(log),
        shuffled: fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }),
        cut: fc.nat({ max: log.length }),
      }),
    );
    fc.assert(
      fc.property(mixed, ({ log, shuffled, cut }) => {
        const expected = fold(log, REVISIONS);
        expect(fold(shuffled, REVISIONS)).toEqual(expected);
        expect(
          fold([...log.slice(cut), ...log.slice(0, cut), ...log.slice(cut)], REVISIONS),
        ).toEqual(expected);
        expect(digestOf(fold(shuffled, REVISIONS).cards.values())).toBe(
          digestOf(expected.cards.values()),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('foldCard over an item’s own events equals the whole fold', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const { cards } = fold(log, REVISIONS);
        for (const item of ITEMS) {
          const own = foldCard(log, item, REVISIONS.get(item));
          expect(own).toEqual(cards.get(item) ?? null);
        }
      }),
    );
  });

  it('advance from any fold equals folding everything anew, for events in order', () => {
    fc.assert(
      fc.property(someLog, fc.nat({ max: 25 }), (log, cut) => {
        const ordered = [...log].sort(compareEvents);
        const taken = ordered.slice(0, cut);
        const folded = fold(taken, REVISIONS);
        const { cards } = folded;
        let { patch } = folded;
        const { undone, ...older } = orderLog(ordered.slice(0, cut));
        const adoption = latestAdoption({ ...older, undone });
        const named = new Set(taken.flatMap((e) => (e.kind === 'undo' ? [e.payload.undoes] : [])));
        for (const event of ordered.slice(cut)) {
          const card = event.itemId === undefined ? undefined : cards.get(event.itemId);
          if (!canAdvance(card, event) || named.has(event.id)) continue;
          taken.push(event);
          if (event.itemId === undefined) {
            patch = reduceSettings(patch, event);
            continue;
          }
          const settings = settingsInForce(patch, adoption);
          cards.set(event.itemId, advance(card, event, settings, REVISIONS.get(event.itemId)));
        }
        const settings = settingsInForce(patch, adoption);
        expect({ patch, settings, cards }).toEqual(fold(taken, REVISIONS));
      }),
      { numRuns: 1000 },
    );
  });

  it('study days hold across daylight saving and travel: elapsed days are those of the learner', () => {
    const hour = 60 * MINUTE;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...OFFSETS),
        fc.constantFrom(...OFFSETS),
        fc.integer({ min: 4, max: 27 }),
        (days, from, to, localHour) => {
          const local = (day: number, offset: number) =>
            NOON - 12 * hour + day * DAY + localHour * hour - offset * MINUTE;
          const first = sampleReview(4, local(0, from), { offsetMinutes: from });
          const second = sampleReview(3, local(days, to), { offsetMinutes: to });
          const still = [sampleReview(4, local(0, 0)), sampleReview(3, local(days, 0))];
          // Over the date line the instants may cross; then the order is another.
          fc.pre(second.effectiveAt > first.effectiveAt);
          expect(card([first, second]).phase).toEqual(card(still).phase);
        },
      ),
    );
  });
});

describe('pending events', () => {
  const pending = (event: StoredEvent): LearnerEvent => {
    const { seq: _, receivedAt: __, effectiveAt: ___, ...own } = event;
    return own as LearnerEvent;
  };

  it('are folded after the acknowledged ones, in counter order', () => {
    const told = sampleReview(4, NOON + DAY, { counter: 1 });
    const second = pending(sampleReview(1, NOON - 2 * DAY, { counter: 3 }));
    const first = pending(sampleReview(3, NOON - DAY, { counter: 2 }));
    const seen: number[] = [];
    const onReview = (event: LearnerEvent) => void seen.push(event.counter);
    fold([second, first, told], NONE, { onReview });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('give way to their acknowledged twin', () => {
    const told = sampleReview(4, NOON);
    expect(card([pending({ ...told, at: NOON - DAY }), told])).toEqual(card([told]));
  });
});

describe('digest and retrievability', () => {
  it('no cards are 00000000; an XOR keeps the sum up to date; floats do not matter', () => {
    expect(digestOf([])).toBe('00000000');
    const [a, b] = [card([sampleReview(4, NOON)]), card([sampleReview(3, NOON)])];
    const sum = (cardHash(a) ^ cardHash(b)) >>> 0;
    expect(digestOf([b, a])).toBe(sum.toString(16).padStart(8, '0'));
    if (a.phase.state !== 'review') throw new Error('Easy graduates');
    const memory = { ...a.phase.memory, stability: a.phase.memory.stability + 1e-7 };
    expect(cardHash({ ...a, phase: { ...a.phase, memory } })).toBe(cardHash(a));
    expect(cardHash({ ...a, phase: { ...a.phase, dueDay: 1 } })).not.toBe(cardHash(a));
  });

  it('recall is 1 all through the study day and falls on the learner’s next one', () => {
    const state = card([sampleReview(4, NOON)]);
    const recall = (at: number) => retrievabilityAt(state, at, UTC, DEFAULT_SETTINGS) as number;
    expect([recall(NOON), recall(NOON + 15 * 60 * MINUTE), recall(NOON - 5 * DAY)]).toEqual([
      1, 1, 1,
    ]);
    expect(recall(NOON + 16 * 60 * MINUTE)).toBeLessThan(1);
    expect(recall(NOON + 8 * DAY)).toBeCloseTo(0.9024733, 6);
  });
});
