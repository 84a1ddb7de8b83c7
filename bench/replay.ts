import { type Card, createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import type { Rating, StoredEvent } from '#core/memory/event.ts';
import { fold } from '#core/memory/fold.ts';
import { DAY } from '#core/time/study-day.ts';
import { type Figure, median, seconds } from './figure.ts';

const CARDS = 400;
const REVIEWS = 100;
const START = Date.UTC(2026, 0, 1, 12);

/** The fold over a long log, beside bare ts-fsrs scheduling the same answers. */
export async function replayFigures(): Promise<Figure[]> {
  const log = longLog();
  const perSecond = (work: () => unknown) =>
    median(5, async () => log.length / (await seconds(work)));
  return [
    {
      what: 'replay: fold of one log, one core',
      value: await perSecond(() => fold(log, new Map())),
      unit: 'events/s',
      budget: '≥ 40,000',
    },
    {
      what: 'replay: bare ts-fsrs, the same answers',
      value: await perSecond(() => bare(log)),
      unit: 'events/s',
    },
  ];
}

function longLog(): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (let review = 0; review < REVIEWS; review += 1) {
    for (let card = 0; card < CARDS; card += 1) {
      const at = START + review * 3 * DAY + card * 10_000;
      const counter = events.length + 1;
      events.push({
        ...{ id: `e${counter}`, v: 1, kind: 'review', deviceId: 'd', counter, itemId: `i${card}` },
        ...{ at, offsetMinutes: 60, dayStartsAt: 4, seq: counter, receivedAt: at, effectiveAt: at },
        payload: { rating: ratingOf(counter), source: 'study' },
      } as StoredEvent);
    }
  }
  return events;
}

/** Mostly Good, with lapses: the share that a learner at 90% retention gives. */
function ratingOf(counter: number): Rating {
  const roll = (counter * 2_654_435_761) % 100;
  return roll < 10 ? 1 : roll < 20 ? 2 : roll < 90 ? 3 : 4;
}

function bare(log: readonly StoredEvent[]): void {
  const scheduler = fsrs({ enable_fuzz: false });
  const cards = new Map<string, Card>();
  for (const event of log) {
    if (event.kind !== 'review' || !event.itemId) continue;
    const at = new Date(event.effectiveAt);
    const card: Card = cards.get(event.itemId) ?? createEmptyCard(at);
    cards.set(event.itemId, scheduler.next(card, at, event.payload.rating as Grade).card);
  }
}
