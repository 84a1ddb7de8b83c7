import type { EditionItem } from '#core/deck/edition.ts';
import { answeringOf } from '#core/item/item.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { MINUTE } from '#core/memory/study-day.ts';
import { cardOf, type StudyDay } from '#core/study/day.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { CardView } from '#ui/card/card-view.ts';
import type { StudyView } from '#ui/study/study-view.ts';

/** The card of an item as the screen shows it; null where it is in no edition any more. */
export function viewOf(
  snapshot: ReplicaSnapshot,
  day: StudyDay,
  itemId: string,
): (CardView & { item: EditionItem }) | null {
  const found = day.items.get(itemId);
  if (!found) return null;
  const { item, edition } = found;
  const card = cardOf(snapshot, itemId);
  return {
    item,
    options: answeringOf(item).options(item, card.reps),
    essay: edition.essay,
    outcomes: outcomes(card, snapshot.settings, day.now, day.boundary),
    isFirst: snapshot.tally.counts.size === 0,
  };
}

/** What the next item brings to the screen. */
type Shown =
  | Omit<Extract<StudyView, { kind: 'card' }>, 'progress'>
  | Omit<Extract<StudyView, { kind: 'reading' }>, 'progress'>;

interface Circumstances {
  isFetching: boolean;
  isOffline: boolean;
  isSent: boolean;
}

/** What the screen shows: what was taken from the queue, or why there is nothing. */
export function studyViewOf(
  day: StudyDay,
  shown: Shown | null,
  { isFetching, isOffline, isSent }: Circumstances,
): StudyView {
  if (shown) return { ...shown, progress: day.progress };
  if (isFetching) return { kind: 'loading', what: 'fetching' };
  if (isOffline) return { kind: 'unreachable' };
  if (day.items.size === 0) return { kind: 'empty' };
  // The card is taken in the effect that follows this very render.
  if (day.queue.entries.length > 0) return { kind: 'loading', what: 'opening' };
  if (day.returnsAt !== null) {
    const minutes = (day.returnsAt - day.now) / MINUTE;
    return { kind: 'waiting', minutes, progress: day.progress };
  }
  return { kind: 'end', done: day.done, tomorrow: day.tomorrow(), isSent };
}
