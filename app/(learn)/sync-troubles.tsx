'use client';

import { useState } from 'react';
import { knownName } from '#offline/device/known-learner.ts';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { Trouble } from '#ui/part/trouble.tsx';
import { SyncBadge } from '#ui/sync/sync-badge.tsx';
import { syncText } from '#ui/sync/text.ts';
import { BeginAnew } from './begin-anew.tsx';
import type { LearnerSession } from './learner-session.ts';
import { useReplica, useSync } from './use-learner.ts';

/** A word about where the learner's answers are. */
export function Badge({ session }: { session: LearnerSession }) {
  const { durable } = useReplica(session);
  return <SyncBadge state={useSync(session)} durable={durable} />;
}

/** What stands between this device and the server, and the way out of it. */
export function SyncTroubles({ session }: { session: LearnerSession }) {
  const sync = useSync(session);
  const { durable } = useReplica(session);
  const name = knownName();
  const [isAsking, ask] = useState(false);
  return (
    <>
      {sync.kind === 'stopped' && !(sync.why === 'signed-out' && name) && (
        <Trouble
          title={syncText.notSent}
          action={
            <Button variant="plain" onClick={() => ask(true)}>
              {syncText.startAnew}
            </Button>
          }
        >
          {syncText.stopped[sync.why]}
        </Trouble>
      )}
      {sync.kind === 'stopped' && sync.why === 'signed-out' && name && (
        <SignInAgain words={syncText.stoppedAccount(name)} title={syncText.notSent} />
      )}
      {sync.kind === 'moved' && <SignInAgain words={syncText.movedWhy} title={syncText.moved} />}
      {!durable && <Trouble title={syncText.notKept}>{syncText.notKeptWhy}</Trouble>}
      {isAsking && <BeginAnew session={session} why="stopped" onClose={() => ask(false)} />}
    </>
  );
}

/** The way to the account: a page of the server. */
function SignInAgain({ title, words }: { title: string; words: string }) {
  return (
    <Trouble
      title={title}
      action={
        <a href="/account/sign-in" className={buttonClass('plain')}>
          {syncText.signIn}
        </a>
      }
    >
      {words}
    </Trouble>
  );
}
