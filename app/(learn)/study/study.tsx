'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { markSections } from '#offline/device/sections-read.ts';
import { LeaveMark, leaveClass } from '#ui/part/brand.tsx';
import { buttonClass } from '#ui/part/button.tsx';
import { StudyScreen, type StudyScreenProps } from '#ui/study/study-screen.tsx';
import type { StudyView } from '#ui/study/study-view.ts';
import { studyText } from '#ui/study/text.ts';
import { RefusedList } from '#ui/sync/refused-list.tsx';
import { SyncBadge } from '#ui/sync/sync-badge.tsx';
import { usePreferences } from '../../use-preferences.ts';
import { type LearnerSession, openSession, retrySession } from '../learner-session.ts';
import type { ShippedDeck } from '../shipped-deck.ts';
import { SyncTroubles } from '../sync-troubles.tsx';
import { useIsNewcomer, useSessionState } from '../use-learner.ts';
import { useSectionsRead } from '../use-sections-read.ts';
import { firstReading } from './first-reading.ts';
import { useStudy } from './use-study.ts';

const leave = (
  <Link href="/" className={leaveClass} prefetch={false}>
    <LeaveMark />
  </Link>
);
const homeButton = (
  <Link href="/" className={buttonClass('primary')} prefetch={false}>
    {studyText.end.done}
  </Link>
);
const nothing = () => {};

/**
 * The study screen of whoever studies on this device. A newcomer reads the first section of `first` while their cards
 * are made ready; it is in the static page already.
 */
export function Study({ first }: { first: ShippedDeck | undefined }) {
  const state = useSessionState();
  const isNewcomer = useIsNewcomer();
  const marks = useSectionsRead();
  const [readEarly, setReadEarly] = useState<readonly string[]>([]);
  useEffect(() => void openSession(), []);
  const reading = isNewcomer && first && !marks.has(first.first.key) ? firstReading(first) : null;
  const [since] = useState(() => Date.now());
  const read = (at: number) => {
    if (!first) return;
    markSections([first.first.key], { at, ms: at - since });
    setReadEarly([first.first.key]);
  };
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  // "I have read it" was tapped before the page was awake.
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset.early === 'read') latest.current(Date.now());
    delete dataset.early;
  }, []);
  const opening: StudyView = reading ?? { kind: 'loading', what: 'opening' };
  if (state.kind === 'ready')
    return (
      <OpenStudy
        session={state.session}
        whileFetching={reading}
        readEarly={readEarly}
        onRead={() => read(Date.now())}
      />
    );
  return (
    <Shell
      view={state.kind === 'opening' ? opening : state}
      onRead={() => read(Date.now())}
      onRetry={retrySession}
    />
  );
}

interface OpenStudyProps {
  session: LearnerSession;
  /** What a newcomer reads until the deck is here. */
  whileFetching: StudyView | null;
  readEarly: readonly string[];
  onRead(): void;
}

function OpenStudy({ session, whileFetching, readEarly, onRead }: OpenStudyProps) {
  const { view, sync, snapshot, rate, act, undo, read, readAll, leaveSteps } = useStudy(
    session,
    readEarly,
  );
  const isFetching = view.kind === 'loading' && whileFetching !== null;
  const stems = new Map(
    snapshot.editions.flatMap(({ items }) => items.map(({ id, stem }) => [id, stem])),
  );
  const refused = snapshot.refused.map(({ event, code }) => ({
    id: event.id,
    stem: stems.get(event.itemId ?? '') ?? '',
    why: code,
  }));
  return (
    <Shell
      view={isFetching ? whileFetching : view}
      sync={
        view.kind === 'unreachable' || isFetching ? null : (
          <SyncBadge state={sync} durable={snapshot.durable} />
        )
      }
      notices={
        <>
          <SyncTroubles session={session} sync={sync} durable={snapshot.durable} />
          <RefusedList refused={refused} onDismiss={(id) => void session.replica.dismiss(id)} />
        </>
      }
      onRate={rate}
      onAct={act}
      onUndo={undo}
      onRead={isFetching ? onRead : read}
      onReadAll={isFetching ? onRead : readAll}
      onLeaveSteps={leaveSteps}
      onRetry={() => void session.sync.run()}
    />
  );
}

/** The study screen with this page's links and this device's ways. */
function Shell(props: Pick<StudyScreenProps, 'view' | 'onRead'> & Partial<StudyScreenProps>) {
  const showing = usePreferences();
  const router = useRouter();
  return (
    <StudyScreen
      leave={leave}
      homeButton={homeButton}
      sync={null}
      notices={null}
      keysOn={showing.keys}
      ratings={showing}
      onRate={nothing}
      onAct={nothing}
      onUndo={undefined}
      onReadAll={props.onRead}
      onLeaveSteps={nothing}
      onRetry={nothing}
      onLeave={() => router.push('/')}
      {...props}
    />
  );
}
