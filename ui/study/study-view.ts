import type { Done, Progress } from '#core/study/day.ts';
import type { Forecast } from '#core/study/queue.ts';
import type { CardView } from '#ui/card/card-view.ts';
import type { ReadingView } from './reading.tsx';

/** What the study screen shows: exactly one of these. */
export type StudyView =
  | { kind: 'loading'; what: 'opening' | 'fetching' }
  | { kind: 'unreachable' }
  | { kind: 'empty' }
  | { kind: 'card'; card: CardView; turn: number; progress: Progress }
  | { kind: 'reading'; reading: ReadingView; isFirst: boolean; progress: Progress }
  | { kind: 'waiting'; minutes: number; progress: Progress }
  | { kind: 'end'; done: Done; tomorrow: Forecast; isSent: boolean };
