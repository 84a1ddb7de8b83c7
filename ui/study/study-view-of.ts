import type { StudyDay } from '#core/study/day.ts';
import type { EssayGains } from '#core/study/gains.ts';
import { MINUTE } from '#core/time/study-day.ts';
import type { Kept, StudyView } from './study-view.ts';

/** What the next item brings to the screen. */
type Shown =
  | Omit<Extract<StudyView, { kind: 'card' }>, 'progress'>
  | Omit<Extract<StudyView, { kind: 'reading' }>, 'progress'>;

interface Circumstances {
  isFetching: boolean;
  /** Why the deck cannot be fetched now. */
  awayWhy: Extract<StudyView, { kind: 'unreachable' }>['why'] | null;
  kept: Kept;
  gains(): readonly EssayGains[];
}

/** What the screen shows: what was taken from the queue, or why there is nothing. */
export function studyViewOf(
  day: StudyDay,
  shown: Shown | null,
  { isFetching, awayWhy, kept, gains }: Circumstances,
): StudyView {
  if (shown) return { ...shown, progress: day.progress };
  if (isFetching) return { kind: 'loading', what: 'fetching' };
  if (awayWhy) return { kind: 'unreachable', why: awayWhy };
  if (day.items.size === 0) return { kind: 'empty' };
  // The card is taken in the effect that follows this very render.
  if (day.queue.entries.length > 0) return { kind: 'loading', what: 'opening' };
  if (day.returnsAt !== null) {
    const minutes = (day.returnsAt - day.now) / MINUTE;
    return { kind: 'waiting', minutes, progress: day.progress };
  }
  return { kind: 'end', done: day.done, tomorrow: day.tomorrow(), gains: gains(), kept };
}
