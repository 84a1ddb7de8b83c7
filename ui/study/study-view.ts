import type { Done, Progress } from '#core/study/day.ts';
import type { EssayGains } from '#core/study/gains.ts';
import type { Forecast } from '#core/study/queue.ts';
import type { CardView } from '#ui/card/card-view.ts';
import type { ReadingView } from './reading.tsx';

/** What the study screen shows: exactly one of these. */
export type StudyView =
  | { kind: 'loading'; what: 'opening' | 'fetching' }
  /** Nobody has studied here yet, and there is no network, or the server is in trouble. */
  | { kind: 'unreachable'; why: 'unreachable' | 'serverFault' }
  | { kind: 'empty' }
  | {
      kind: 'card';
      card: CardView;
      turn: number;
      progress: Progress;
      /** The card that comes after this one as the day stands; null where none does, or a section is read before it. */
      next(): CardView | null;
    }
  | {
      kind: 'reading';
      reading: ReadingView;
      /** The item that comes after it. */
      present: string;
      /** Nothing was ever answered. */
      isFirst: boolean;
      /** The page has just been opened: the reader is where they are, and stays there. */
      isBeginning: boolean;
      /** Absent while the deck is not here yet. */
      progress?: Progress;
    }
  | { kind: 'waiting'; minutes: number; progress: Progress }
  | { kind: 'end'; done: Done; tomorrow: Forecast; gains: readonly EssayGains[]; kept: Kept };

/** Where the answers are: on this device only, on their way, or on the server too. */
export type Kept = 'here' | 'sending' | 'sent';
