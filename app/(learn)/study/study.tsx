'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { Button, buttonClass } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StudyScreen } from '#ui/study/study-screen.tsx';
import { studyText } from '#ui/study/text.ts';
import { RefusedList } from '#ui/sync/refused-list.tsx';
import { SyncBadge } from '#ui/sync/sync-badge.tsx';
import { syncText } from '#ui/sync/text.ts';
import { text } from '#ui/text.ts';
import { usePreferences } from '../../use-preferences.ts';
import { type LearnerSession, openSession, retrySession, startAnew } from '../learner-session.ts';
import { useSessionState } from '../use-learner.ts';
import { useStudy } from './use-study.ts';

const home = (
  <Link href="/" className={buttonClass('brand')}>
    {text.app.name}
  </Link>
);
const homeButton = (
  <Link href="/" className={buttonClass('primary', true)}>
    {studyText.end.home}
  </Link>
);

/** The study screen of whoever studies on this device. */
export function Study() {
  const showing = usePreferences();
  const state = useSessionState();
  useEffect(() => void openSession(), []);
  if (state.kind === 'ready') return <OpenStudy session={state.session} />;
  return (
    <StudyScreen
      view={state.kind === 'opening' ? { kind: 'loading', what: 'opening' } : state}
      home={home}
      homeButton={homeButton}
      sync={null}
      notices={null}
      keysOn={showing.keys}
      ratings={showing}
      onRate={() => {}}
      onUndo={undefined}
      onRead={() => {}}
      onReadAll={() => {}}
      onLeave={() => {}}
      onRetry={retrySession}
    />
  );
}

function OpenStudy({ session }: { session: LearnerSession }) {
  const showing = usePreferences();
  const { view, sync, snapshot, rate, undo, read, readAll, leave } = useStudy(session);
  const stems = new Map(
    snapshot.editions.flatMap(({ items }) => items.map(({ id, stem }) => [id, stem])),
  );
  const refused = snapshot.refused.map(({ event, code }) => ({
    id: event.id,
    stem: stems.get(event.itemId ?? '') ?? '',
    why: code,
  }));
  return (
    <StudyScreen
      view={view}
      home={home}
      homeButton={homeButton}
      sync={
        view.kind === 'unreachable' ? null : <SyncBadge state={sync} durable={snapshot.durable} />
      }
      notices={
        <>
          {sync.kind === 'stopped' && (
            <Notice action={<Button onClick={startAnew}>{syncText.startAnew}</Button>}>
              {syncText.stopped[sync.why]}
            </Notice>
          )}
          {!snapshot.durable && <Notice>{syncText.notKeptWhy}</Notice>}
          <RefusedList refused={refused} onDismiss={(id) => void session.replica.dismiss(id)} />
        </>
      }
      keysOn={showing.keys}
      ratings={showing}
      onRate={rate}
      onUndo={undo}
      onRead={read}
      onReadAll={readAll}
      onLeave={leave}
      onRetry={() => void session.sync.run()}
    />
  );
}
