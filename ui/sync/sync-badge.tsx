import styles from './sync-badge.module.css';
import { syncText } from './text.ts';

/** Where the answers are, as `offline/sync.ts` tells it. */
export type SyncView =
  | { kind: 'saved' }
  | { kind: 'sending'; waiting: number }
  | { kind: 'offline'; waiting: number }
  | { kind: 'attention'; refused: number }
  | { kind: 'stopped'; why: keyof typeof syncText.stopped };

interface SyncBadgeProps {
  state: SyncView;
  /** False when this browser keeps nothing. */
  durable: boolean;
}

/** A word about where the answers are; never in the way. */
export function SyncBadge({ state, durable }: SyncBadgeProps) {
  const calm = durable && (state.kind === 'saved' || state.kind === 'sending');
  return <p className={calm ? styles.calm : styles.notable}>{words(state, durable)}</p>;
}

function words(state: SyncView, durable: boolean): string {
  switch (state.kind) {
    case 'attention':
      return syncText.attention(state.refused);
    case 'stopped':
      return syncText.notSent;
    case 'offline':
      return state.waiting > 0 ? syncText.offlineWaiting(state.waiting) : syncText.offline;
    case 'sending':
      return durable ? syncText.sending(state.waiting) : syncText.notKept;
    case 'saved':
      return syncText.saved;
  }
}
