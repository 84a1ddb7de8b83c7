'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { daysStudied } from '#core/study/tally.ts';
import { studyDay } from '#core/time/study-day.ts';
import { knownName } from '#offline/device/known-learner.ts';
import { remember, remembered } from '#offline/device/remembered.ts';
import { libraryText } from '#ui/library/text.ts';
import { buttonClass } from '#ui/part/button.tsx';
import { Frame } from '#ui/part/frame.tsx';
import { Outline } from '#ui/part/outline.tsx';
import { quizText } from '#ui/quiz/text.ts';
import { text } from '#ui/text.ts';
import { todayText } from '#ui/today/text.ts';
import { Today, type TodayView } from '#ui/today/today.tsx';
import { toldAnswersOf } from '#ui/today/told-answers-of.ts';
import { Tabs } from '../tabs.tsx';
import { addressOf } from './addresses.ts';
import { afterExam } from './after-exam.ts';
import { BeginAnew } from './begin-anew.tsx';
import { type LearnerSession, openSession } from './learner-session.ts';
import { studyLink } from './study-link.tsx';
import { Badge, SyncTroubles } from './sync-troubles.tsx';
import { useDesk } from './use-desk.ts';
import { useIsNewcomer, useSessionState } from './use-learner.ts';

const WEEK = 7;

/** Today for whoever studies on this device; the front door for everybody else. */
export function Home({ front }: { front: ReactNode }) {
  const isNewcomer = useIsNewcomer();
  const state = useSessionState();
  const isOpen = state.kind === 'ready';
  useEffect(() => {
    if (!isNewcomer) void openSession();
  }, [isNewcomer]);
  if (isOpen) return <OpenToday session={state.session} />;
  if (isNewcomer) return front;
  return (
    <Frame tabs={<Tabs here="/" />}>
      <Outline words={text.loading.opening} />
    </Frame>
  );
}

function OpenToday({ session }: { session: LearnerSession }) {
  const [read, setRead] = useState(() => remembered('answers-read'));
  const view = useToday(session, read);
  const [isLeaving, leave] = useState(false);
  const router = useRouter();
  const name = knownName();
  return (
    <Frame tabs={<Tabs here="/" />} aside={<Badge session={session} />}>
      <SyncTroubles session={session} />
      <Today
        view={view}
        study={studyLink}
        library={library}
        quiz={quiz}
        pass={pass}
        onReadAnswer={(eventId) => {
          remember('answers-read', eventId);
          setRead([...read, eventId]);
        }}
        onMore={(minutes) => studyMore(session, minutes)}
        onAfterExam={(deckId, what) => afterExam(session.replica, deckId, what)}
        name={name}
        who={name === null && <KeepLink />}
        onNotMe={() => (name === null ? leave(true) : router.push('/settings'))}
      />
      {isLeaving && <BeginAnew session={session} why="not-me" onClose={() => leave(false)} />}
    </Frame>
  );
}

/** The learner's minutes a day, and so many more. */
function studyMore({ replica }: LearnerSession, minutes: number): void {
  const { minutesPerDay } = replica.snapshot().settings;
  replica.append({ kind: 'settings', payload: { minutesPerDay: minutesPerDay + minutes } });
}

const library = (
  <Link href="/library" className={buttonClass('primary')} prefetch={false}>
    {libraryText.toLibrary}
  </Link>
);

/** To the ways of keeping a guest's progress. */
function KeepLink() {
  return (
    <Link href="/settings#account" className={buttonClass('plain')} prefetch={false}>
      {todayText.keep}
    </Link>
  );
}

function useToday(session: LearnerSession, read: readonly string[]): TodayView {
  const { snapshot, day, essays, away } = useDesk(session);
  const { now, boundary, queue, steps, progress, tomorrow } = day;
  const fresh = queue.counts.new;
  return {
    // As on the study page: with the steps that return later today, once there is anything to begin with.
    returning: queue.entries.length > 0 ? progress.left - fresh : 0,
    fresh,
    steps: steps.length,
    minutes: progress.minutes,
    later: queue.waiting.reviews,
    days: daysStudied(snapshot.tally, studyDay(now, boundary), WEEK),
    tomorrow: tomorrow(),
    answers: toldAnswersOf(snapshot, read),
    essays,
    away,
  };
}

function pass(deckId: string, words: string): ReactNode {
  return (
    <Link
      href={addressOf('/quiz', { deck: deckId, pass: 'exam' })}
      className={buttonClass('primary')}
      prefetch={false}
    >
      {words}
    </Link>
  );
}

function quiz(deckId: string): ReactNode {
  return (
    <Link
      href={addressOf('/quiz', { deck: deckId })}
      className={buttonClass('plain')}
      prefetch={false}
    >
      {quizText.quizMe}
    </Link>
  );
}
