import type { Item } from '#core/item/item.ts';
import { createModel } from '#core/memory/fsrs.ts';
import { DAY, MINUTE } from '#core/time/study-day.ts';
import type { Learning } from './day.ts';
import { effortOf } from './effort.ts';
import { paceOf } from './pace.ts';

/**
 * Minutes a day that the cards in review would cost if as much of them as `retention` (0 to 1) were to be remembered:
 * each comes back once an interval. Undefined while none is in review. For comparing aims, not for planning a day.
 */
export function reviewMinutesADay(learning: Learning, retention: number): number | undefined {
  const { cards, settings, editions, tally } = learning;
  const items = editions.flatMap((edition): Item[] => edition.items);
  const byId = new Map(items.map((item) => [item.id, item]));
  const itemOf = (itemId: string) => byId.get(itemId);
  const aim = { ...settings, desiredRetention: retention };
  const effort = effortOf(itemOf, paceOf(tally, itemOf), aim, DAY / MINUTE);
  const model = createModel(aim);
  const costs = items.flatMap(({ id }) => {
    const card = cards.get(id);
    if (!card || card.suspended || card.phase.state !== 'review') return [];
    return effort.review(id) / model.interval(card.phase.memory.stability);
  });
  if (costs.length === 0) return undefined;
  return costs.reduce((sum, cost) => sum + cost, 0) / MINUTE;
}
