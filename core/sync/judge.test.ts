import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '#core/memory/event.ts';
import { NOON, sampleReview } from '#core/memory/test/sample.ts';
import { judge, type Known } from './judge.ts';
import type { RefusalCode } from './protocol.ts';
import { readPush } from './pushed-event.ts';

const HOUR = 3_600_000;

function eventOf(counter: number, more: Record<string, unknown> = {}): LearnerEvent {
  const { seq: _, receivedAt: __, effectiveAt: ___, ...event } = sampleReview(3, NOON);
  return { ...event, id: `e${counter}`, counter, ...more } as LearnerEvent;
}

function known(more: Partial<Known> = {}): Known {
  return {
    device: null,
    stored: new Map(),
    refused: new Map(),
    itemRefusals: new Map<string, RefusalCode>([['barred', 'never-granted']]),
    seq: 0,
    receivedAt: NOON + HOUR,
    sentAt: NOON + HOUR,
    deviceId: 'phone',
    ...more,
  };
}

const judged = (events: unknown[], more?: Partial<Known>) =>
  judge(
    readPush(events, (text) => text),
    known(more),
  );
const codes = (events: unknown[], more?: Partial<Known>) =>
  judged(events, more).refused.map(({ code, final }) => `${code}${final ? '!' : ''}`);

describe('judge', () => {
  it('takes a push in counter order, and numbers it on from the learner’s seq', () => {
    const { accepted, fresh, device } = judged([eventOf(2), eventOf(1)], { seq: 40 });
    expect(accepted.map(({ id, seq }) => [id, seq])).toEqual([
      ['e1', 41],
      ['e2', 42],
    ]);
    expect(fresh.map(({ receivedAt }) => receivedAt)).toEqual([NOON + HOUR, NOON + HOUR]);
    expect(device).toEqual({ lastCounter: 2, lastEffectiveAt: NOON });
  });

  it('begins at counter 1', () => {
    expect(codes([eventOf(2)])).toEqual(['gap']);
    expect(codes([{ ...eventOf(1), counter: 0 }])).toEqual(['malformed!']);
  });

  it('lets an entry that cannot be read take the next counter', () => {
    const { refused, accepted, device } = judged([eventOf(1), { id: 'x' }, eventOf(3)]);
    expect(refused).toMatchObject([{ id: 'x', code: 'malformed', final: true }]);
    expect(accepted.map(({ id }) => id)).toEqual(['e1', 'e3']);
    expect(device.lastCounter).toBe(3);
  });

  it('checks each event by itself: a kind from a newer program opens no door for others', () => {
    const strange = eventOf(1, { itemId: 'barred', kind: 'something-new' });
    const push = [strange, eventOf(2, { itemId: 'barred' })];
    const { accepted, refused } = judged(push);
    expect(accepted.map(({ id }) => id)).toEqual(['e1']);
    expect(refused).toMatchObject([{ id: 'e2', code: 'never-granted', final: true }]);
  });

  it('corrects a clock that is off by more than two minutes, and never goes back', () => {
    const effective = (at: number, sentAt: number, lastEffectiveAt = 0) =>
      judged([eventOf(1, { at })], { sentAt, device: { lastCounter: 0, lastEffectiveAt } })
        .accepted[0]?.effectiveAt;
    expect(effective(NOON, NOON + HOUR - 119_000)).toBe(NOON);
    expect(effective(NOON - 5 * HOUR, NOON - 4 * HOUR)).toBe(NOON);
    expect(effective(NOON + 9 * HOUR, NOON + HOUR)).toBe(NOON + HOUR);
    expect(effective(NOON, NOON + HOUR, NOON + 7)).toBe(NOON + 7);
  });

  it('answers what it took before as before, and what it refused for good', () => {
    const first = judged([eventOf(1), eventOf(2, { itemId: 'barred' })]);
    const stored = new Map(first.fresh.map((event) => [event.id, event]));
    const refused = new Map(first.newRefusals.map((refusal) => [refusal.id, refusal]));
    const push = [eventOf(1), eventOf(2, { itemId: 'barred' })];
    const again = judged(push, { stored, refused, device: first.device });
    expect(again.accepted).toEqual(first.accepted);
    expect(again.refused).toEqual(first.refused);
    expect([...again.fresh, ...again.newRefusals]).toEqual([]);
  });

  it('tells a stolen id, a used counter and another device’s event apart', () => {
    const { fresh, device } = judged([eventOf(1)]);
    const stored = new Map(fresh.map((event) => [event.id, event]));
    expect(codes([eventOf(2, { id: 'e1', at: 7 })], { stored, device })).toEqual(['conflict!']);
    expect(codes([eventOf(1, { id: 'other' })], { stored, device })).toEqual(['counter-used']);
    expect(codes([eventOf(1, { deviceId: 'tablet' })])).toEqual(['wrong-device!']);
  });
});
