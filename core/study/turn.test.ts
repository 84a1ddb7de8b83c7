import { describe, expect, it } from 'vitest';
import type { EditionItem } from '#core/deck/edition.ts';
import type { Intent, Rating, StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { MINUTE, NOON, sampleEvent, UTC } from '#core/memory/test/sample.ts';
import { cardOf, type Learning, studyDayOf } from './day.ts';
import { tallyOf } from './tally.ts';
import {
  answerTo,
  itemAfter,
  leaveSteps,
  NO_TURNS,
  nextTurn,
  openTurn,
  type Turn,
  type Turns,
  undoOf,
} from './turn.ts';

const item = (id: string) =>
  ({
    ...{ id, claimId: `claim-${id}`, role: 'card', kind: 'recall', revision: 1 },
    ...{ stem: 'What?', key: 'That', explanation: '', evidence: { start: 0, end: 1 } },
  }) as EditionItem;

/** A learner with three cards, and a clock that the test turns. */
class Sitting {
  readonly log: StoredEvent[] = [];
  now = NOON;
  turns: Turns = NO_TURNS;

  learning(): Learning {
    const { cards, settings } = fold(this.log, new Map());
    const editions = [
      { items: ['a', 'b', 'c'].map(item), essay: { sections: [] } },
    ] as unknown as Learning['editions'];
    return { cards, settings, editions, tally: tallyOf(this.log), deviceId: 'phone' };
  }

  day() {
    return studyDayOf(this.learning(), { now: this.now, ...UTC, read: new Map(), exams: [] });
  }

  goOn(): string | undefined {
    this.turns = nextTurn(this.turns, this.day(), this.learning(), this.now);
    return this.turns.open?.itemId;
  }

  answer(rating: Rating, after = 4_000): string | undefined {
    this.now += after;
    const open = this.turns.open as Turn;
    const learning = this.learning();
    const four = outcomes(cardOf(learning, open.itemId), learning.settings, this.now, UTC);
    const given = { rating, outcome: four[rating], itemRevision: 1, answer: '', correct: null };
    this.write(answerTo(open, given, this.now));
    return this.goOn();
  }

  write({ kind, payload, ...fields }: Intent) {
    const at = { at: this.now, effectiveAt: this.now, itemId: undefined, ...fields };
    this.log.push(sampleEvent(kind, payload, at));
  }
}

describe('turns', () => {
  it('take the queue’s first card, and keep it until it is answered', () => {
    const sitting = new Sitting();
    expect(sitting.goOn()).toBe('a');
    const { turns } = sitting;
    sitting.now += MINUTE;
    sitting.goOn();
    expect(sitting.turns).toBe(turns);
    expect(sitting.answer(4)).toBe('b');
    expect(sitting.turns).toMatchObject({ taken: 2, open: { number: 2, reps: 0 } });
  });

  it('go on when another tab answered the card', () => {
    const sitting = new Sitting();
    sitting.goOn();
    sitting.write({ kind: 'review', itemId: 'a', payload: { rating: 4, source: 'study' } });
    expect(sitting.goOn()).toBe('b');
  });

  it('show the same item as another card when it returns at once', () => {
    const sitting = new Sitting();
    sitting.goOn();
    for (const _ of ['a', 'b']) sitting.answer(4);
    expect(sitting.answer(1)).toBe('c');
    expect(sitting.turns.open).toMatchObject({ number: 4, reps: 1 });
  });

  it('end with the day, and begin again with a step that fell due', () => {
    const sitting = new Sitting();
    sitting.write({ kind: 'settings', payload: { learnAheadMinutes: 0 } });
    sitting.goOn();
    for (const rating of [4, 4] as const) sitting.answer(rating);
    expect(sitting.answer(3)).toBeUndefined();
    expect(sitting.day().returnsAt).toBe(sitting.now + 10 * MINUTE);
    sitting.now += 10 * MINUTE;
    expect(sitting.goOn()).toBe('c');
  });

  it('come back by Undo, last first', () => {
    const sitting = new Sitting();
    sitting.goOn();
    sitting.answer(4);
    const last = sitting.day().answers.at(-1);
    if (!last?.itemId) throw new Error('nothing to undo');
    sitting.write(undoOf(last.id, last.itemId ?? ''));
    sitting.turns = openTurn(sitting.turns, sitting.learning(), last.itemId, sitting.now);
    expect(sitting.goOn()).toBe('a');
    expect(sitting.day().answers).toEqual([]);
  });

  it('leave for tomorrow the steps that return later today', () => {
    const sitting = new Sitting();
    sitting.write({ kind: 'settings', payload: { learnAheadMinutes: 0, newPerDay: 1 } });
    sitting.goOn();
    sitting.answer(3);
    expect(sitting.day().steps).toEqual(['a']);
    for (const intent of leaveSteps(sitting.day())) sitting.write(intent);
    expect(sitting.day()).toMatchObject({ steps: [], returnsAt: null });
  });
});

describe('an answer', () => {
  const turn: Turn = { itemId: 'a', number: 1, shownAt: NOON, reps: 0 };
  const outcome = { shownDays: 3 } as Parameters<typeof answerTo>[1]['outcome'];
  const given = { rating: 3 as const, outcome, itemRevision: 2, answer: '', correct: null };

  it('carries the days that were shown, and how long the card was looked at', () => {
    expect(answerTo(turn, given, NOON + 4_000)).toEqual({
      kind: 'review',
      itemId: 'a',
      itemRevision: 2,
      payload: { rating: 3, source: 'study', durationMs: 4_000, shownDays: 3 },
    });
  });

  it('counts ten minutes at most, and no time for a clock that went back', () => {
    const ms = (at: number) =>
      (answerTo(turn, given, at).payload as { durationMs: number }).durationMs;
    expect([ms(NOON + 60 * MINUTE), ms(NOON - MINUTE)]).toEqual([10 * MINUTE, 0]);
  });

  it('is cut where it is too long, and never inside a character', () => {
    const answer = `${'x'.repeat(1_999)}😀`;
    const { payload } = answerTo(turn, { ...given, answer, correct: false }, NOON);
    expect(payload).toMatchObject({ answer: 'x'.repeat(1_999), correct: false });
  });
});

it('foresees the turn that comes; none after the last', () => {
  const sitting = new Sitting();
  for (let open = sitting.goOn(); open !== undefined; ) {
    const foreseen = itemAfter(sitting.day(), open);
    open = sitting.answer(4);
    expect(open).toBe(foreseen);
  }
});
