import { useEffect, useState } from 'react';
import { Icon } from '#ui/part/icon.tsx';
import { CLOUD_KEPT, CLOUD_OFF, CLOUD_SENDING, WARNING } from '#ui/part/icon-paths.ts';
import styles from './sync-badge.module.css';
import { syncText } from './text.ts';

/** Where the answers are, as the sync client tells it. */
export type SyncView =
  | { kind: 'saved' }
  | { kind: 'sending'; waiting: number }
  | { kind: 'offline'; waiting: number }
  /** There is a network, and the server does not do its part. */
  | { kind: 'faulty'; waiting: number }
  | { kind: 'attention'; refused: number }
  | { kind: 'moved'; waiting: number }
  | { kind: 'stopped'; why: keyof typeof syncText.stopped };

interface SyncBadgeProps {
  state: SyncView;
  /** False when this browser keeps nothing. */
  durable: boolean;
}

/** Each answer is sent within a second or two: only what takes longer is worth a word, in ms. */
const WORTH_A_WORD = 5_000;

const ICONS: Record<SyncView['kind'], string> = {
  saved: CLOUD_KEPT,
  sending: CLOUD_SENDING,
  offline: CLOUD_OFF,
  faulty: CLOUD_OFF,
  attention: WARNING,
  moved: CLOUD_KEPT,
  stopped: WARNING,
};

/** A word about where the answers are; never in the way. `data-sync` tells the very state, for whoever has to wait for it. */
export function SyncBadge({ state, durable }: SyncBadgeProps) {
  const isSlow = useLasting(state.kind === 'sending', WORTH_A_WORD);
  const shown: SyncView =
    state.kind === 'sending' && durable && !isSlow ? { kind: 'saved' } : state;
  const isTrouble = shown.kind === 'attention' || shown.kind === 'stopped';
  return (
    <p className={isTrouble ? styles.trouble : styles.calm} data-sync={state.kind}>
      <Icon path={ICONS[shown.kind]} size="small" />
      {wordsOf(shown, durable)}
    </p>
  );
}

/** Whether something has been so for a while. */
function useLasting(is: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLasts(true), ms);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [is, ms]);
  return lasts;
}

function wordsOf(state: SyncView, durable: boolean): string {
  switch (state.kind) {
    case 'attention':
      return syncText.attention(state.refused);
    case 'stopped':
      return syncText.notSent;
    case 'offline':
      return state.waiting > 0 ? syncText.offlineWaiting(state.waiting) : syncText.offline;
    case 'faulty':
      return state.waiting > 0 ? syncText.faultyWaiting(state.waiting) : syncText.faulty;
    case 'moved':
    case 'sending':
      if (state.waiting === 0) return syncText.saved;
      return durable ? syncText.sending(state.waiting) : syncText.notKept;
    case 'saved':
      return syncText.saved;
  }
}
