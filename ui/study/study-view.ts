import type { Forecast } from '#core/memory/queue.ts';
import type { CardView, ProgressView } from './card-view.ts';
import type { ReadingView } from './reading.tsx';
import type { DoneView } from './session-end.tsx';

/** What the study screen shows: exactly one of these. */
export type StudyView =
  | { kind: 'loading'; what: 'opening' | 'fetching' }
  | { kind: 'unreachable' }
  | { kind: 'empty' }
  | { kind: 'card'; card: CardView; turn: number; progress: ProgressView }
  | { kind: 'reading'; reading: ReadingView; isFirst: boolean; progress: ProgressView }
  | { kind: 'waiting'; minutes: number; progress: ProgressView }
  | { kind: 'end'; done: DoneView; tomorrow: Forecast; isSent: boolean };
