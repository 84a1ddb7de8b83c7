import { type DayBoundary, studyDay } from '#core/time/study-day.ts';
import type { Card, Phase } from './card.ts';
import type { LearnerEvent } from './event.ts';
import { effectiveTime } from './log.ts';
import { isHelpedOutOfSteps } from './points.ts';
import type { ReviewEvent } from './schedule.ts';
import type { Settings } from './settings.ts';

/**
 * Whether an answer moves the memory of its card, given the card as it stands for the revision that was answered. What
 * was studied does, unless it was helped out of its steps; what was crammed (`exam`) never does. In a quiz a miss does, and a right answer where the
 * card was due anyway: a quiz must not bring forward what is not due, nor introduce what was never studied.
 */
export function movesMemory(card: Card, event: ReviewEvent, settings: Settings): boolean {
  const { phase } = card;
  const { source, rating } = event.payload;
  if (isHelpedOutOfSteps(card, event)) return false;
  if (source === 'study') return true;
  if (source === 'exam' || !settings.quizMovesCards) return false;
  return rating === 1 || isDueOn(phase, studyDay(effectiveTime(event), event), event);
}

/** The card with a note of its latest answer in a quiz; of any other answer nothing is noted. */
export function noteQuiz(card: Card, event: ReviewEvent): Card {
  const { source, rating, confidence } = event.payload;
  if (source !== 'quiz') return card;
  return { ...card, lastQuiz: { at: effectiveTime(event), rating, sure: confidence === 'sure' } };
}

/** Whether a card was missed in a quiz, and not answered since. */
export function isQuizMiss({ last, lastQuiz }: Card): boolean {
  return lastQuiz !== null && lastQuiz.rating === 1 && last?.at === lastQuiz.at;
}

/** Whether its learner was sure of the answer that was wrong. */
export function isSureMiss(card: Card): boolean {
  return isQuizMiss(card) && card.lastQuiz?.sure === true;
}

/** Finds, in the fold's order, the answers that an attempt already has: only an item's first one moves its memory. */
export class FirstAnswers {
  private readonly seen = new Set<string>();

  /** Whether the attempt that this answer belongs to had one to the same item before. */
  isLater(event: ReviewEvent): boolean {
    if (!isOfAttempt(event)) return false;
    const key = `${event.payload.attemptId} ${event.itemId}`;
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }
}

/** Whether an event is a quiz's answer that another of its attempt may have come before. */
export function isOfAttempt(event: LearnerEvent): boolean {
  return (
    event.kind === 'review' &&
    event.payload.source === 'quiz' &&
    event.payload.attemptId !== undefined
  );
}

/** Due on a study day: by its due day, or by a step that falls on that day. */
function isDueOn(phase: Phase, day: number, boundary: DayBoundary): boolean {
  if (phase.state === 'new') return false;
  if (phase.state === 'review') return phase.dueDay <= day;
  return studyDay(phase.dueAt, boundary) <= day;
}
