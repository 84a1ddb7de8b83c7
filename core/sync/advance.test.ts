import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemRevision } from '#core/deck/edition.ts';
import { type DeskMarks, marked } from '#core/memory/desk.ts';
import type { Rating, ReviewSource, StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { NOON, sampleEvent } from '#core/memory/test/sample.ts';
import { DAY } from '#core/time/study-day.ts';
import { type CachedCard, foldCards, takeEvents } from './advance.ts';
import { EMPTY_STATE, extendTo, foldOwn } from './fold-state.ts';

const WEIGHTS = [
  0.4, 1.2, 3.1, 15.7, 7.2, 0.53, 1.1, 0.02, 1.6, 0.15, 1.1, 2, 0.09, 0.3, 2.2, 0.24, 2.9, 0.5, 0.6,
  0.1, 0.3,
];
const ITEMS = ['a', 'b', 'c'];
const REVISIONS = new Map<string, ItemRevision[]>([
  [
    'b',
    [
      { revision: 1, change: 'new' },
      { revision: 2, change: 'meaning' },
    ],
  ],
]);

const DECKS = new Map([
  ['a', 'north'],
  ['b', 'north'],
  ['c', 'south'],
]);
const deckOf = (itemId: string) => DECKS.get(itemId);

/** A server's cache over a log in memory, with the true rules. */
class Cache {
  readonly log: StoredEvent[] = [];
  cards = new Map<string, CachedCard>();
  state = EMPTY_STATE;
  settingsSeq = 0;
  refolds = 0;

  take(fresh: readonly StoredEvent[]): void {
    const targets = new Map(this.log.map((event) => [event.id, event]));
    this.log.push(...fresh);
    const { state, settingsSeq, cards } = this;
    const standing = { state, settingsSeq, cards, revisions: REVISIONS, targets, deckOf };
    const advanced = takeEvents(fresh, standing);
    if (!advanced) {
      this.refold();
      return;
    }
    this.state = advanced.state;
    this.settingsSeq = advanced.settingsSeq;
    const log = this.log.filter(
      ({ itemId }) => itemId === undefined || advanced.toRefold.has(itemId),
    );
    for (const cached of [...advanced.cards, ...foldCards(log, REVISIONS, this.settingsSeq)])
      this.cards.set(cached.card.itemId, cached);
  }

  private refold(): void {
    this.refolds += 1;
    const { state, settingsSeq } = foldOwn(this.log.filter(({ itemId }) => itemId === undefined));
    const onItems = this.log.filter(({ itemId }) => itemId !== undefined);
    this.state = onItems.reduce((so, event) => extendTo(so, event, deckOf), state);
    this.settingsSeq = settingsSeq;
    const folded = foldCards(this.log, REVISIONS, this.settingsSeq);
    this.cards = new Map(folded.map((cached) => [cached.card.itemId, cached]));
  }

  /** Whether what is cached is the fold of the log. */
  check(): void {
    const { cards, patch } = fold(this.log, REVISIONS);
    const cached = [...this.cards].map(([itemId, { card }]) => [itemId, card] as const);
    expect(new Map(cached)).toEqual(cards);
    expect(this.state.patch).toEqual(patch);
    // One event at a time, in the log's order of arrival and against it.
    const desk = (events: readonly StoredEvent[]) =>
      events.reduce<DeskMarks>((marks, event) => marked(marks, event, deckOf), {});
    expect(this.state.desk).toEqual(desk(this.log));
    expect(this.state.desk).toEqual(desk(this.log.toReversed()));
  }
}

interface Drawn {
  kind: string;
  item: string;
  /** When it counts, in half days: late where another came before with more. */
  at: number;
  rating: number;
  source: ReviewSource;
  shownDays: number;
  /** Of a quiz’s answers: two attempts, so that both give some item a second answer. */
  attemptId: string | undefined;
  /** Which of the events before it an undo names; beyond them one that comes later. */
  back: number;
}

const drawn = fc.record<Drawn>({
  kind: fc.constantFrom(
    ...['review', 'review', 'review', 'review', 'adopt', 'settings', 'undo', 'reset', 'flag'],
    ...['attempt-start', 'take-up', 'put-away'],
  ),
  item: fc.constantFrom(...ITEMS),
  at: fc.nat(40),
  rating: fc.integer({ min: 1, max: 4 }),
  source: fc.constantFrom<ReviewSource>('study', 'quiz', 'exam'),
  shownDays: fc.integer({ min: 1, max: 30 }),
  attemptId: fc.constantFrom('x', 'x', 'y', undefined),
  back: fc.integer({ min: -2, max: 6 }),
});

function eventOf(draw: Drawn, index: number, before: readonly StoredEvent[]): StoredEvent {
  const { kind, item, at, rating, shownDays, source, attemptId } = draw;
  const where = {
    id: `e${index}`,
    seq: index + 1,
    counter: index + 1,
    deviceId: index % 2 ? 'phone' : 'laptop',
    effectiveAt: NOON + at * (DAY / 2),
  };
  const own = { ...where, itemId: undefined };
  switch (kind) {
    case 'adopt':
      return sampleEvent('adopt', { weights: WEIGHTS, spread: 9 }, { ...own, id: `adopt${index}` });
    case 'settings':
      return sampleEvent(
        'settings',
        { desiredRetention: 0.7 + rating / 20, quizMovesCards: rating < 4 },
        own,
      );
    case 'attempt-start':
      return sampleEvent(
        'attempt-start',
        {
          ...{ attemptId: 'x', deckId: 'd', items: ITEMS, seed: 1 },
          ...{ source: 'quiz', feedback: 'each', minutes: null },
        },
        own,
      );
    case 'take-up':
    case 'put-away':
      return sampleEvent(kind, { deckId: item === 'c' ? 'south' : 'north' }, own);
    case 'undo': {
      const target = before[index - draw.back];
      const itemId = target ? target.itemId : item;
      return sampleEvent('undo', { undoes: target?.id ?? `e${index + 1}` }, { ...where, itemId });
    }
    case 'reset':
      return sampleEvent('reset', {}, { ...where, itemId: item });
    case 'flag':
      return sampleEvent('flag', { flagged: rating > 2 }, { ...where, itemId: item });
    default: {
      const payload = { rating: rating as Rating, source, shownDays, attemptId };
      return sampleEvent('review', payload, { ...where, itemId: item });
    }
  }
}

test('advancing and folding agree, with adoptions, quizzes, undos and late arrivals mixed', () => {
  fc.assert(
    fc.property(
      fc.array(drawn, { maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 30, maxLength: 30 }),
      (draws, sizes) => {
        const events: StoredEvent[] = [];
        for (const [index, draw] of draws.entries()) events.push(eventOf(draw, index, events));
        const cache = new Cache();
        for (let start = 0, batch = 0; start < events.length; batch += 1) {
          const size = sizes[batch] ?? 1;
          cache.take(events.slice(start, start + size));
          start += size;
          cache.check();
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test('an adoption moves the dates of the cards that stand at its place, and the cached cards say so', () => {
  const cache = new Cache();
  const on = (itemId: string, counter: number, effectiveAt: number) => ({
    ...{ id: `${itemId}-${counter}`, itemId, counter, seq: cache.log.length + 1, effectiveAt },
  });
  const answers = Array.from({ length: 200 }, (_, i) =>
    sampleEvent('review', { rating: 4, source: 'study' }, on(`i${i}`, i + 1, NOON)),
  );
  cache.take(answers);
  const adopt = { ...on('', 201, NOON + DAY), id: 'adopt', itemId: undefined };
  cache.take([sampleEvent('adopt', { weights: WEIGHTS, spread: 9 }, adopt)]);
  cache.take(
    answers.map((_, i) =>
      sampleEvent('flag', { flagged: true }, on(`i${i}`, 300 + i, NOON + 2 * DAY)),
    ),
  );
  cache.check();
  const days = [...cache.cards.values()].map(({ card: { phase } }) =>
    phase.state === 'review' ? phase.dueDay : 0,
  );
  expect(new Set(days).size).toBeGreaterThan(3);
});

test('a late event of a kind that moves no cards refolds nothing', () => {
  const cache = new Cache();
  const draw = {
    ...{ item: 'a', rating: 3, source: 'study' as const, shownDays: 3, back: 1 },
    attemptId: undefined,
  };
  const events = [
    { ...draw, kind: 'settings', at: 1 },
    { ...draw, kind: 'review', at: 5 },
    { ...draw, kind: 'attempt-start', at: 2 },
    { ...draw, kind: 'undo', at: 2 },
  ];
  const made: StoredEvent[] = [];
  for (const [index, event] of events.entries()) made.push(eventOf(event, index, made));
  cache.take(made.slice(0, 2));
  const { state, settingsSeq, cards } = cache;
  cache.take(made.slice(2, 3));
  cache.take(made.slice(3));
  expect(made[3]).toMatchObject({ kind: 'undo', payload: { undoes: 'e2' } });
  expect(cache.refolds).toBe(0);
  expect({ state: cache.state, settingsSeq: cache.settingsSeq }).toEqual({ state, settingsSeq });
  expect(cache.cards).toBe(cards);
});
