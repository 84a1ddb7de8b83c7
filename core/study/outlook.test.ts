import { expect, it } from 'vitest';
import { type Card, newCard, type Phase } from '#core/memory/card.ts';
import { settingsOf } from '#core/memory/settings.ts';
import { NOON, UTC } from '#core/memory/test/sample.ts';
import { DAY, studyDay } from '#core/time/study-day.ts';
import { outlookOf } from './outlook.ts';

const TODAY = studyDay(NOON, UTC);
const at = { now: NOON, boundary: UTC, settings: settingsOf({}) };

function card(stability: number, dueIn: number, more: Partial<Card> = {}): Card {
  const memory = { stability, difficulty: 5 };
  const phase: Phase = { state: 'review', memory, dueDay: TODAY + dueIn, scheduledDays: 1 };
  const day = TODAY - 1;
  return { ...newCard('i'), phase, reps: 3, last: { at: day * DAY, day, ...UTC }, ...more };
}
const inSteps: Card = {
  ...card(1, 0),
  phase: { state: 'learning', step: 0, memory: { stability: 1, difficulty: 5 }, dueAt: NOON + 1 },
};
const quizzed = { ...newCard('i'), lastQuiz: { at: NOON, rating: 3 as const, sure: true } };

it.each<[string, Card[], object]>([
  ['not met', [newCard('a')], { kind: 'not-met' }],
  ['steady until the first returns', [card(30, 9), card(20, 4)], { kind: 'steady', days: 4 }],
  ['steady and due today', [card(30, 0)], { kind: 'steady', days: 0 }],
  ['learning, returning in days', [card(3, 2)], { kind: 'learning', days: 2 }],
  ['learning, in its steps', [inSteps, card(30, 9)], { kind: 'learning', days: 0 }],
  ['slipping once it is due', [card(3, 0), card(3, 5)], { kind: 'slipping' }],
  ['met in a quiz only', [quizzed], { kind: 'learning', days: null }],
  ['stopped', [card(3, 0, { suspended: true })], { kind: 'learning', days: null }],
])('says of a key point that is %s', (_, cards, outlook) => {
  expect(outlookOf(cards, at)).toEqual(outlook);
});
