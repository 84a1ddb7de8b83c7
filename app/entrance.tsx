'use client';

import Link from 'next/link';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { knownLearner } from '#offline/known-learner.ts';
import { buttonClass } from '#ui/button.tsx';
import { roughly } from '#ui/duration.ts';
import { text } from '#ui/text.ts';
import { type LearnerSession, openSession } from './learner-session.ts';
import { studyDayOf } from './study/study-day-view.ts';
import { useReplica, useSessionState } from './use-learner.ts';

const never = () => () => {};

/** The one big button: to begin, or to go on with what is due. */
export function Entrance() {
  const isKnown = useSyncExternalStore(
    never,
    () => knownLearner() !== null,
    () => false,
  );
  const state = useSessionState();
  useEffect(() => {
    if (isKnown) void openSession();
  }, [isKnown]);
  return (
    <>
      <Link href="/study" className={buttonClass('primary', true)}>
        {isKnown ? text.app.resume : text.app.start}
      </Link>
      <p>
        {!isKnown && text.app.startNote}
        {isKnown && (state.kind === 'ready' ? <Due session={state.session} /> : '\u00a0')}
      </p>
    </>
  );
}

function Due({ session }: { session: LearnerSession }) {
  const snapshot = useReplica(session);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    document.addEventListener('visibilitychange', tick);
    return () => document.removeEventListener('visibilitychange', tick);
  }, []);
  const { queue } = studyDayOf(snapshot, now, -new Date(now).getTimezoneOffset());
  const { length } = queue.entries;
  return length > 0 ? text.progress.due(length, roughly(queue.minutes)) : text.progress.nothingDue;
}
