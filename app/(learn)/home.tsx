'use client';

import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { studyDay } from '#core/memory/study-day.ts';
import { studyDayOf } from '#core/study/day.ts';
import { keyPointsOf } from '#core/study/standing.ts';
import { daysStudied } from '#core/study/tally.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import { buttonClass } from '#ui/part/button.tsx';
import { Frame } from '#ui/part/frame.tsx';
import { Outline } from '#ui/part/outline.tsx';
import { quizText } from '#ui/quiz/text.ts';
import { text } from '#ui/text.ts';
import { Today, type TodayView } from '#ui/today/today.tsx';
import { BeginAnew } from './begin-anew.tsx';
import { type LearnerSession, openSession } from './learner-session.ts';
import { retoldFrom } from './study/study-view.ts';
import { Badge, SyncTroubles } from './sync-troubles.tsx';
import { Tabs } from './tabs.tsx';
import { useIsNewcomer, useReplica, useSessionState } from './use-learner.ts';
import { useSectionsRead } from './use-sections-read.ts';

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
  const view = useToday(session);
  const [isLeaving, leave] = useState(false);
  return (
    <Frame tabs={<Tabs here="/" />} aside={<Badge session={session} />}>
      <SyncTroubles session={session} />
      <Today view={view} study={study} quiz={quiz} onNotMe={() => leave(true)} />
      {isLeaving && <BeginAnew session={session} why="not-me" onClose={() => leave(false)} />}
    </Frame>
  );
}

function useToday(session: LearnerSession): TodayView {
  const snapshot = useReplica(session);
  const read = useSectionsRead();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    document.addEventListener('visibilitychange', tick);
    return () => document.removeEventListener('visibilitychange', tick);
  }, []);
  const moment = { now, offsetMinutes: offsetMinutes(now), read };
  const { queue, boundary, steps, progress, tomorrow } = studyDayOf(snapshot, moment);
  const fresh = queue.counts.new;
  const queued = new Set(queue.entries.map(({ itemId }) => itemId));
  const at = { now, boundary, settings: snapshot.settings };
  return {
    // As on the study page: with the steps that return later today, once there is anything to begin with.
    returning: queue.entries.length > 0 ? progress.left - fresh : 0,
    fresh,
    steps: steps.length,
    minutes: progress.minutes,
    later: queue.waiting.reviews,
    days: daysStudied(snapshot.tally, studyDay(now, boundary), WEEK),
    tomorrow: tomorrow(),
    essays: snapshot.editions
      .map((edition) => ({
        edition,
        points: keyPointsOf(edition, snapshot.cards, at),
        cards: edition.items.filter(({ id }) => queued.has(id)).length,
        retold: retoldFrom(edition),
      }))
      .sort((a, b) => b.cards - a.cards),
  };
}

function quiz(deckId: string): ReactNode {
  const href = `/quiz?deck=${encodeURIComponent(deckId)}`;
  return (
    <Link href={href} className={buttonClass('plain')} prefetch={false}>
      {quizText.quizMe}
    </Link>
  );
}

function study(words: string, isDue: boolean): ReactNode {
  return (
    <Link href="/study" className={buttonClass(isDue ? 'primary' : 'second')} prefetch={false}>
      {words}
    </Link>
  );
}
