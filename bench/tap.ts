import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { LearnerEvent } from '#core/memory/event.ts';
import { studyDayOf } from '#core/study/day.ts';
import { NO_TURNS, nextTurn } from '#core/study/turn.ts';
import { DAY } from '#core/time/study-day.ts';
import { Replica } from '#offline/replica/replica.ts';
import { createMemoryStore } from '#offline/store/memory-store.ts';
import { firstMeta } from '#offline/store/store.ts';
import { deskAnswer, editionOf, itemOf } from '#offline/test/world.ts';
import { type Figure, quantile } from './figure.ts';

const SIZES = [1_000, 50_000, 200_000];
const CARDS = 400;
const ANSWERS_A_DAY = 200;
const TAPS = 300;
const WARM_UP = 100;
const END = Date.UTC(2026, 10, 23, 9);

/** What a tap computes by itself before the next card can be drawn: the fold, the day and the turn. No store, no paint. */
export async function tapFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const times = await tapTimes(size);
    const what = `a tap's own computing after ${size.toLocaleString('en-GB')} events`;
    figures.push({ what: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' });
    figures.push({
      what: `${what}, 95th percentile`,
      value: quantile(times, 0.95),
      unit: 'ms',
      ...(size === SIZES.at(-1) ? { budget: '≤ 2' } : {}),
    });
  }
  return figures;
}

async function tapTimes(size: number): Promise<number[]> {
  const world = { now: END };
  const replica = await openReplica(size, world);
  let turns = NO_TURNS;
  const times: number[] = [];
  for (let tap = -WARM_UP; tap < TAPS; tap += 1) {
    world.now += 4_000;
    const itemId = turns.open?.itemId ?? `i${(tap + WARM_UP) % CARDS}`;
    const started = performance.now();
    const payload = { rating: 3 as const, source: 'study' as const, durationMs: 4_000 };
    replica.append({ kind: 'review', itemId, itemRevision: 1, payload });
    const snapshot = replica.snapshot();
    turns = nextTurn(
      turns,
      studyDayOf(snapshot, { now: world.now, offsetMinutes: 60, read: new Map(), exams: [] }),
      snapshot,
      world.now,
    );
    if (tap >= 0) times.push(performance.now() - started);
    await replica.saved();
  }
  replica.close();
  return times;
}

async function openReplica(size: number, world: { now: number }): Promise<Replica> {
  const store = createMemoryStore(firstMeta('ada', 'phone'));
  await store.write(async (transaction) => {
    await transaction.putEdition(edition());
    for (let counter = 1; counter <= size; counter += 1) {
      const event = answer(counter, size);
      const { at: effectiveAt, id } = event;
      const receipt = { seq: counter, receivedAt: effectiveAt, effectiveAt };
      await transaction.putRecord({ id, event, receipt, refusal: null, touched: 0 });
    }
    const { library = [] } = deskAnswer([edition()]);
    const meta = await transaction.meta();
    await transaction.putMeta({ ...meta, counter: size, epoch: 'e', library });
  });
  let made = 0;
  return Replica.open(store, {
    now: () => world.now,
    offsetMinutes: () => 60,
    newId: () => `tap-${++made}`,
    drawn: () => Promise.resolve(),
    writeAhead: { put: () => {}, drop: () => {}, all: () => [] },
    tellOtherTabs: () => {},
    onOtherTab: () => {},
    close: () => {},
  });
}

function answer(counter: number, size: number): LearnerEvent {
  const before = size - counter;
  const at =
    END - Math.ceil((before + 1) / ANSWERS_A_DAY) * DAY + (counter % ANSWERS_A_DAY) * 10_000;
  return {
    ...{ id: `e${counter}`, v: 1, deviceId: 'phone', counter, kind: 'review', at },
    ...{ itemId: `i${counter % CARDS}`, itemRevision: 1, offsetMinutes: 60, dayStartsAt: 4 },
    payload: { rating: counter % 10 === 0 ? 1 : 3, source: 'study', durationMs: 4_000 },
  };
}

function edition(): Edition {
  const items: EditionItem[] = Array.from({ length: CARDS }, (_, i) => itemOf(`i${i}`));
  return editionOf('e1', items);
}
