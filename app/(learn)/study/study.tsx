'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { partKeys, type ReadMark } from '#core/study/reading.ts';
import { markSections } from '#offline/device/sections-read.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import { LeaveMark, leaveClass } from '#ui/part/brand.tsx';
import { buttonClass } from '#ui/part/button.tsx';
import { StudyScreen } from '#ui/study/study-screen.tsx';
import { studyText } from '#ui/study/text.ts';
import { RefusedList } from '#ui/sync/refused-list.tsx';
import { usePreferences } from '../../use-preferences.ts';
import { type LearnerSession, openSession, retrySession } from '../learner-session.ts';
import type { ShippedDeck } from '../shipped-deck.ts';
import { Badge, SyncTroubles } from '../sync-troubles.tsx';
import { useIsNewcomer, useSessionState } from '../use-learner.ts';
import { useSectionsRead } from '../use-sections-read.ts';
import { firstReading, withFirstWords } from './first-reading.ts';
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

/**
 * The study screen of whoever studies on this device. A newcomer reads the first section of `first` while their cards
 * are made ready: it is in the static page already, and the replica takes over in place.
 */
export function Study({ first }: { first: ShippedDeck | undefined }) {
  const showing = usePreferences();
  const router = useRouter();
  const state = useSessionState();
  const session = state.kind === 'ready' ? state.session : null;
  useEffect(() => void openSession(), []);
  const early = useEarlyReading(first);
  const study = useStudy(session, early.read);
  const { view: opened, snapshot } = study;
  const isWaiting = opened.kind === 'loading' && early.view !== null;
  const view = state.kind === 'unreachable' ? state : isWaiting ? early.view : opened;
  const isHere = session !== null && opened.kind !== 'unreachable' && !isWaiting;
  return (
    <StudyScreen
      view={withFirstWords(view ?? opened, first)}
      leave={leave}
      homeButton={homeButton}
      sync={isHere && <Badge session={session} />}
      notices={session && <Notices {...{ session, snapshot }} />}
      keysOn={showing.keys}
      ratings={showing}
      onRate={study.rate}
      onAct={study.act}
      onUndo={study.undo}
      onRead={isWaiting ? early.markRead : study.read}
      onReadAll={isWaiting ? early.markKnown : study.readAll}
      onLeaveSteps={study.leaveSteps}
      onRetry={session ? () => void session.sync.run() : retrySession}
      onLeave={() => router.push('/')}
    />
  );
}

/** What a newcomer reads before their deck is here, and that they have read it. */
function useEarlyReading(deck: ShippedDeck | undefined) {
  const isNewcomer = useIsNewcomer();
  const marks = useSectionsRead();
  const [read, setRead] = useState<readonly string[]>([]);
  const [since] = useState(() => Date.now());
  const mark = (keys: readonly string[], one: ReadMark) => {
    markSections(keys, one);
    setRead(keys);
  };
  const markRead = () => {
    const at = Date.now();
    if (deck) mark([deck.first.key], { at, ms: at - since });
  };
  const markKnown = () => {
    if (!deck) return;
    const keys = deck.sections.flatMap((section) => partKeys(deck, section));
    mark(keys, { at: 0, ms: 0 });
  };
  const latest = useRef({ read: markRead, known: markKnown });
  useEffect(() => {
    latest.current = { read: markRead, known: markKnown };
  });
  // One of the two buttons was tapped before the page was awake.
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset.early === 'read' || dataset.early === 'known') latest.current[dataset.early]();
    delete dataset.early;
  }, []);
  const isShown = isNewcomer && deck !== undefined && !marks.has(deck.first.key);
  return { view: isShown ? firstReading(deck) : null, read, markRead, markKnown };
}

interface NoticesProps {
  session: LearnerSession;
  snapshot: ReplicaSnapshot;
}

/** What needs the learner's eye: a session that ended, answers that were refused. */
function Notices({ session, snapshot }: NoticesProps) {
  // As a rule nothing was refused, and this is drawn at every tap.
  const items = snapshot.refused.length > 0 ? snapshot.editions.flatMap((one) => one.items) : [];
  const refused = snapshot.refused.map(({ event, code }) => ({
    id: event.id,
    stem: items.find(({ id: itemId }) => itemId === event.itemId)?.stem ?? '',
    why: code,
  }));
  return (
    <>
      <SyncTroubles session={session} />
      <RefusedList refused={refused} onDismiss={(id) => void session.replica.dismiss(id)} />
    </>
  );
}
