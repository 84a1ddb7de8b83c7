'use client';

import { useState } from 'react';
import type { SyncState } from '#offline/sync/sync-client.ts';
import { Button } from '#ui/part/button.tsx';
import { Trouble } from '#ui/part/trouble.tsx';
import { StartOver } from '#ui/sync/start-over.tsx';
import { syncText } from '#ui/sync/text.ts';
import { type LearnerSession, startAnew } from './learner-session.ts';
import { saveUnsent } from './unsent-file.ts';

interface SyncTroublesProps {
  session: LearnerSession;
  sync: SyncState;
  durable: boolean;
}

/** What stands between this device and the server, and the way out of it. */
export function SyncTroubles({ session, sync, durable }: SyncTroublesProps) {
  const [isAsking, ask] = useState(false);
  const unsent = session.replica.snapshot().waiting;
  return (
    <>
      {sync.kind === 'stopped' && (
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
      {!durable && <Trouble title={syncText.notKept}>{syncText.notKeptWhy}</Trouble>}
      {isAsking && (
        <StartOver
          unsent={unsent}
          why="stopped"
          onSave={() => saveUnsent(session.replica)}
          onStart={startAnew}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
