'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { LeaveMark, leaveClass } from '#ui/part/brand.tsx';
import { buttonClass } from '#ui/part/button.tsx';
import { Outline } from '#ui/part/outline.tsx';
import { Screen } from '#ui/part/screen.tsx';
import { Unreachable } from '#ui/part/unreachable.tsx';
import { QuizScreen } from '#ui/quiz/quiz-screen.tsx';
import { quizText } from '#ui/quiz/text.ts';
import { text } from '#ui/text.ts';
import { usePreferences } from '../../use-preferences.ts';
import { openSession, retrySession } from '../learner-session.ts';
import { Badge } from '../sync-troubles.tsx';
import { useSessionState } from '../use-learner.ts';
import { useQuery } from '../use-query.ts';
import { useQuiz } from './use-quiz.ts';

const leave = (
  <Link href="/" className={leaveClass} prefetch={false}>
    <LeaveMark />
  </Link>
);

/** A quiz of whoever studies on this device, on the deck that the query names. */
export function QuizPlace() {
  const query = useQuery();
  const { keys } = usePreferences();
  const state = useSessionState();
  const session = state.kind === 'ready' ? state.session : null;
  useEffect(() => void openSession(), []);
  const quiz = useQuiz(session, {
    deckId: query.get('deck'),
    sectionId: query.get('part'),
    claimId: query.get('point'),
    isPass: query.get('pass') !== null,
  });
  if (state.kind === 'unreachable')
    return (
      <Screen>
        <div>{leave}</div>
        <Unreachable why={state.why} onRetry={retrySession} />
      </Screen>
    );
  if (!session || !quiz)
    return (
      <Screen>
        <div>{leave}</div>
        <Outline words={text.loading.opening} />
      </Screen>
    );
  const { view, isMissed, ...acts } = quiz;
  return (
    <QuizScreen
      view={view}
      leave={leave}
      keysOn={keys}
      sync={<Badge session={session} />}
      study={
        isMissed && (
          <Link href="/study" className={buttonClass('primary')} prefetch={false}>
            {quizText.studyMissed}
          </Link>
        )
      }
      {...acts}
    />
  );
}
