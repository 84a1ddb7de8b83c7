'use client';

import Link from 'next/link';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { studyDay } from '#core/memory/study-day.ts';
import { studyDayOf } from '#core/study/day.ts';
import { daysStudied } from '#core/study/tally.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import { knownLearner } from '#offline/device/known-learner.ts';
import { buttonClass } from '#ui/button.tsx';
import { cardsText } from '#ui/cards/text.ts';
import { settingsText } from '#ui/settings/text.ts';
import { SyncBadge } from '#ui/sync/sync-badge.tsx';
import { Today, type TodayView } from '#ui/today/today.tsx';
import { type LearnerSession, openSession } from './learner-session.ts';
import { useReplica, useSessionState, useSync } from './use-learner.ts';

const WEEK = 7;
const never = () => () => {};

/** Today for whoever studies on this device; the front door for everybody else. */
export function Home({ front }: { front: ReactNode }) {
  const isKnown = useSyncExternalStore(
    never,
    () => knownLearner() !== null,
    () => false,
  );
  const state = useSessionState();
  useEffect(() => {
    if (isKnown) void openSession();
  }, [isKnown]);
  if (!isKnown) return front;
  if (state.kind !== 'ready') return <Today view={null} sync={null} study={study} links={null} />;
  return <OpenToday session={state.session} />;
}

function OpenToday({ session }: { session: LearnerSession }) {
  const view = useToday(session);
  const sync = useSync(session);
  const { durable } = useReplica(session);
  const badge = <SyncBadge state={sync} durable={durable} />;
  return <Today view={view} sync={badge} study={study} links={links} />;
}

function useToday(session: LearnerSession): TodayView {
  const snapshot = useReplica(session);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    document.addEventListener('visibilitychange', tick);
    return () => document.removeEventListener('visibilitychange', tick);
  }, []);
  const { queue, boundary, tomorrow } = studyDayOf(snapshot, now, offsetMinutes(now));
  const { learning, review, ahead, new: fresh } = queue.counts;
  return {
    returning: learning + review + ahead,
    fresh,
    minutes: queue.minutes,
    later: queue.waiting.reviews,
    days: daysStudied(snapshot.tally, studyDay(now, boundary), WEEK),
    tomorrow: tomorrow(),
  };
}

const links = [
  { href: '/cards', words: cardsText.title },
  { href: '/settings', words: settingsText.title },
].map(({ href, words }) => (
  <Link key={href} href={href} className={buttonClass('quiet')}>
    {words}
  </Link>
));

function study(words: string): ReactNode {
  return (
    <Link href="/study" className={buttonClass('primary', true)}>
      {words}
    </Link>
  );
}
