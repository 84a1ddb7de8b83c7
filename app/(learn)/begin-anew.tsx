import type { ComponentProps } from 'react';
import { newRecoveryCode } from '#offline/device/server-session.ts';
import { StartOver } from '#ui/sync/start-over.tsx';
import { type LearnerSession, leaveToNextPerson, startAnew } from './learner-session.ts';
import { saveUnsent } from './unsent-file.ts';
import { useReplica } from './use-learner.ts';

const STARTS = { stopped: startAnew, 'not-me': leaveToNextPerson };

interface BeginAnewProps extends Pick<ComponentProps<typeof StartOver>, 'why' | 'onClose'> {
  session: LearnerSession;
}

/** Asks before this device begins anew, with what the server never got. */
export function BeginAnew({ session, why, onClose }: BeginAnewProps) {
  const { waiting } = useReplica(session);
  return (
    <StartOver
      unsent={waiting}
      why={why}
      onSave={() => saveUnsent(session.replica)}
      onCode={newRecoveryCode}
      onStart={STARTS[why]}
      onClose={onClose}
    />
  );
}
