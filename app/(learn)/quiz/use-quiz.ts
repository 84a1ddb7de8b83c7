import { useEffect, useMemo, useRef, useState } from 'react';
import type { AttemptForm } from '#core/memory/event.ts';
import type { AssembledQuiz } from '#core/quiz/assemble.ts';
import { undoAttempt } from '#core/quiz/attempt.ts';
import { resultOf } from '#core/quiz/result.ts';
import {
  answerIn,
  deadlineOf,
  finishAttempt,
  nextOpen,
  openAttempt,
  startAttempt,
} from '#core/quiz/taking.ts';
import type { StandingAt } from '#core/study/standing.ts';
import { MINUTE } from '#core/time/study-day.ts';
import { newId, newSeed, offsetMinutes } from '#offline/device/device.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import { pastQuizzes } from '#ui/quiz/past-quizzes.ts';
import { itemAt, questionView } from '#ui/quiz/question-view.ts';
import type { HandIn } from '#ui/quiz/quiz-card.tsx';
import {
  FIRST_CHOICES,
  PASS_CHOICES,
  type QuizChoices,
  type QuizView,
} from '#ui/quiz/quiz-view.ts';
import { quizAgain, startView } from '#ui/quiz/start-view.ts';
import type { LearnerSession } from '../learner-session.ts';
import { useReplica } from '../use-learner.ts';
import { useSectionsRead } from '../use-sections-read.ts';

/** What the quiz is about: a deck, one part of it, or one key point. */
export interface QuizScope {
  deckId: string | null;
  sectionId: string | null;
  claimId: string | null;
  /** A pass before the exam is preset. */
  isPass: boolean;
}

/** Where the learner is in an attempt. */
interface Stand {
  attemptId: string;
  index: number;
}

/** Joins the quiz screen to the replica: which quiz is open, and what a tap does. Null until a deck is here. */
export function useQuiz(session: LearnerSession | null, scope: QuizScope) {
  const { deckId, sectionId, claimId, isPass } = scope;
  const snapshot = useReplica(session);
  const read = useSectionsRead();
  const [chosen, choose] = useState<QuizChoices | null>(null);
  const choices = chosen ?? (isPass ? PASS_CHOICES : FIRST_CHOICES);
  const [seed, setSeed] = useState(newSeed);
  const [opened] = useState(() => Date.now());
  const [stand, setStand] = useState<Stand | null>(null);
  const [resultOfId, showResult] = useState<string | null>(null);
  const shownAt = useRef(Date.now());
  const edition = snapshot.editions.find((one) => one.deckId === deckId) ?? snapshot.editions[0];
  const attempt = edition && openAttempt(snapshot.attempts, edition.deckId);
  const deadline = attempt ? deadlineOf(attempt) : null;
  const now = useTicking(deadline);
  const finished = snapshot.attempts.find(({ id }) => id === resultOfId);
  const isStart = !attempt && !finished;
  // Nothing is assembled while a quiz is taken: each answer is another snapshot.
  const start = useMemo(
    () =>
      edition && isStart
        ? startView(edition, snapshot, {
            ...{ choices, seed, read, sectionId, claimId },
            at: standingAt(snapshot, opened),
          })
        : null,
    [edition, isStart, snapshot, choices, seed, opened, read, sectionId, claimId],
  );
  const history = useMemo(
    () => (edition && isStart ? pastQuizzes(edition, snapshot.attempts) : []),
    [edition, isStart, snapshot.attempts],
  );
  const finish = () => {
    if (!attempt || !session) return;
    session.replica.append(finishAttempt(attempt));
    showResult(attempt.id);
    setStand(null);
  };
  const isOver = deadline !== null && now >= deadline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the time has run out
  useEffect(() => {
    if (isOver) finish();
  }, [isOver]);
  if (!session || !edition) return null;
  const { replica } = session;
  const index = attempt && (stand?.attemptId === attempt.id ? stand.index : nextOpen(attempt, -1));
  const view: QuizView | null = attempt
    ? questionView(edition, snapshot, attempt, index ?? null, now)
    : finished
      ? {
          ...{ kind: 'result', edition, result: resultOf(finished, edition) },
          ...{ source: finished.source, seed: finished.seed },
        }
      : start && { ...start, history };
  if (!view) return null;
  const go = (to?: number) => {
    if (!attempt) return;
    shownAt.current = Date.now();
    const latest = replica.snapshot().attempts.find(({ id }) => id === attempt.id) ?? attempt;
    const next = to ?? nextOpen(latest, index ?? -1);
    if (next !== null) setStand({ attemptId: attempt.id, index: next });
    else if (attempt.feedback === 'each') finish();
    else setStand(null);
  };
  const begin = (quiz: AssembledQuiz, seed: number, form: AttemptForm) => {
    const of = { attemptId: newId(), deckId: edition.deckId, seed };
    const { source, feedback, minutes } = form;
    shownAt.current = Date.now();
    replica.append(startAttempt(quiz, of, { source, feedback, minutes }));
    setStand({ attemptId: of.attemptId, index: 0 });
  };
  return {
    view,
    isMissed:
      view.kind === 'result' &&
      view.source === 'quiz' &&
      view.result.right < view.result.asked.length,
    onChoose: choose,
    onStart: () => {
      if (!start) return;
      begin(start.quiz, seed, choices);
      setSeed(newSeed());
    },
    onHandIn: (handIn: HandIn) => {
      const item = index != null && attempt ? itemAt(edition, attempt, index) : undefined;
      const latest = replica.snapshot().attempts.find(({ id }) => id === attempt?.id);
      if (!item || !latest || index == null) return;
      const durationMs = Math.max(0, Date.now() - shownAt.current);
      // The question stays in sight until the learner goes on.
      setStand({ attemptId: latest.id, index });
      replica.appendAll(answerIn(latest, item, { ...handIn, durationMs }));
    },
    onGo: go,
    onFinish: finish,
    onAnother: () => showResult(null),
    onPast: (attemptId: string) => showResult(attemptId),
    onAgain: () => {
      if (!finished) return;
      const again = newSeed();
      const { cards } = snapshot;
      const at = standingAt(snapshot, Date.now());
      begin(quizAgain(finished, { edition, cards, at, seed: again }), again, finished);
      showResult(null);
    },
    onTakeBack: () => {
      if (finished) replica.appendAll(undoAttempt(finished));
      showResult(null);
    },
  };
}

/** The time, moving while a clock runs. */
function useTicking(deadline: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (deadline === null) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, MINUTE / 12);
    return () => clearInterval(timer);
  }, [deadline]);
  return now;
}

function standingAt({ settings }: ReplicaSnapshot, now: number): StandingAt {
  const boundary = { offsetMinutes: offsetMinutes(now), dayStartsAt: settings.dayStartsAt };
  return { now, boundary, settings };
}
