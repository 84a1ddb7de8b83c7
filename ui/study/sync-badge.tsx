import { text } from '#ui/text.ts';
import styles from './sync-badge.module.css';

/** Where the answers are, as `offline/sync.ts` tells it. */
export type SyncView =
  | { kind: 'saved' }
  | { kind: 'sending'; waiting: number }
  | { kind: 'offline'; waiting: number }
  | { kind: 'attention'; refused: number }
  | { kind: 'stopped'; why: keyof typeof text.sync.stopped };

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
      return text.sync.attention(state.refused);
    case 'stopped':
      return text.sync.notSent;
    case 'offline':
      return state.waiting > 0 ? text.sync.offlineWaiting(state.waiting) : text.sync.offline;
    case 'sending':
      return durable ? text.sync.sending(state.waiting) : text.sync.notKept;
    default:
      return text.sync.saved;
  }
}
