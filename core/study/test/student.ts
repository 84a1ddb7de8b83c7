import { fractionOf } from '#core/chance/hash.ts';
import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { type Card, newCard } from '#core/memory/card.ts';
import type { Rating, StoredEvent } from '#core/memory/event.ts';
import { advance } from '#core/memory/fold.ts';
import { createModel } from '#core/memory/fsrs.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/memory/settings.ts';
import { NOON, sampleEvent, UTC } from '#core/memory/test/sample.ts';
import { type DayAsked, type ExamDate, type StudyDay, studyDayOf } from '#core/study/day.ts';
import { claimsMet } from '#core/study/exam-pace.ts';
import { paceOf, type When } from '#core/study/pace.ts';
import type { ReadMark } from '#core/study/reading.ts';
import { RunningTally, tallyOf } from '#core/study/tally.ts';
import { DAY, type DayBoundary, MINUTE, studyDay } from '#core/time/study-day.ts';

/** How a learner really is; nothing of it is known to what is planned for them. */
export interface Nature {
  name: string;
  /** The median time of one answer, ms. */
  answerMs(item: EditionItem, when: When): number;
  /** Standard deviation of the logarithm of an answer's time. */
  spread: number;
  wordsPerMinute: number;
  /** Chance of a right answer while a card is learnt. */
  grasp: number;
  /** How long memories last beside what the model believes: 0.5 for half as long. */
  lasting: number;
  /** Added to the chance of recall. */
  luck?: number;
}

const PLAIN = paceOf(tallyOf([]), () => undefined);

/** Somebody who answers and reads as fast as is believed of everybody, and is otherwise as they are. */
export function plainReader(name: string, grasp: number, lasting = 1, spread = 0.5): Nature {
  const answerMs: Nature['answerMs'] = (item, when) => PLAIN.answerMs(item, when);
  return { name, answerMs, spread, wordsPerMinute: 230, grasp, lasting };
}

interface Circumstances {
  settings?: Settings;
  exams?: readonly ExamDate[];
  asks?: readonly DayAsked[];
  /** How the clock stands where they live. */
  boundary?: DayBoundary;
}

/**
 * Somebody who does all that Today asks, through the very queue, day by day. What happens to an answer depends on the item and
 * on how often it was answered, so that one person with more minutes is the same person.
 */
export class Student {
  readonly cards = new Map<string, Card>();
  readonly tally = new RunningTally();
  readonly read = new Map<string, ReadMark>();
  settings: Settings;
  now = NOON;
  answers = 0;
  /** What was answered, oldest first. */
  readonly log: StoredEvent[] = [];
  private readonly exams: readonly ExamDate[];
  private readonly asks: readonly DayAsked[];
  private readonly boundary: DayBoundary;

  constructor(
    readonly nature: Nature,
    readonly edition: Edition,
    { settings = DEFAULT_SETTINGS, exams = [], asks = [], boundary = UTC }: Circumstances = {},
  ) {
    this.settings = settings;
    this.exams = exams;
    this.asks = asks;
    this.boundary = boundary;
  }

  /** Goes to noon of a day; 0 is the first. */
  wake(day: number): void {
    this.now = NOON + day * DAY;
  }

  look(): StudyDay {
    const learning = {
      ...{ cards: this.cards, settings: this.settings, editions: [this.edition] },
      ...{ tally: this.tally.tally(), deviceId: 'phone' },
    };
    const { now, read, exams, asks, boundary } = this;
    return studyDayOf(learning, { now, ...boundary, read, exams, asks });
  }

  /** The minutes that it took, and how many cards the day held at each look. */
  studyToTheEnd(): { taken: number; held: number[] } {
    const held: number[] = [];
    let taken = 0;
    for (;;) {
      const day = this.look();
      held.push(day.progress.strokes.length);
      const [next] = day.queue.entries;
      const item = next && day.items.get(next.itemId)?.item;
      if (item) taken += this.readBefore(day, item) + this.answer(item);
      else if (day.returnsAt !== null) this.now = day.returnsAt;
      else return { taken: taken / MINUTE, held };
    }
  }

  /** The claims met so far, when studying or in a quiz. */
  met(): Set<string> {
    return claimsMet({ cards: this.cards, items: this.edition.items });
  }

  private readBefore(day: StudyDay, { id }: EditionItem): number {
    const reading = day.readings.get(id);
    if (!reading || reading.isDone) return 0;
    const ms =
      (reading.part.words / this.nature.wordsPerMinute) *
      MINUTE *
      this.lognormal(`read ${id}`, 0.2);
    this.now += ms;
    this.read.set(reading.key, { at: this.now, ms });
    return ms;
  }

  private answer(item: EditionItem): number {
    const card = this.cards.get(item.id) ?? newCard(item.id);
    const today = studyDay(this.now, this.boundary);
    const isFirst = card.phase.state === 'new' || card.phase.state === 'learning';
    const when: When = isFirst && (card.last?.day ?? today) === today ? 'first' : 'later';
    const name = `${this.nature.name} ${item.id} ${card.reps}`;
    const durationMs = this.nature.answerMs(item, when) * this.lognormal(name, this.nature.spread);
    this.now += durationMs;
    const rating = this.ratingOf(card, fractionOf(`rating ${name}`));
    const at = { at: this.now, effectiveAt: this.now, itemId: item.id, ...this.boundary };
    const event = sampleEvent('review', { rating, source: 'study', durationMs }, at);
    this.cards.set(item.id, advance(this.cards.get(item.id), event, this.settings));
    this.tally.put([event]);
    this.log.push(event);
    this.answers += 1;
    return durationMs;
  }

  private ratingOf(card: Card, chance: number): Rating {
    const right = this.recall(card);
    if (chance > right) return 1;
    if (chance < right * 0.08) return 4;
    return chance < right * 0.2 ? 2 : 3;
  }

  private recall({ phase, last }: Card): number {
    const { grasp, lasting, luck = 0 } = this.nature;
    if (phase.state !== 'review') return grasp;
    const elapsed = Math.max(0, studyDay(this.now, this.boundary) - (last?.day ?? 0));
    const { stability } = phase.memory;
    return createModel(this.settings).retrievability(elapsed, stability * lasting) + luck;
  }

  /** Of median 1 (Box and Muller). */
  private lognormal(name: string, spread: number): number {
    const [u, v] = [fractionOf(`u ${name}`), fractionOf(`v ${name}`)];
    return Math.exp(spread * Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v));
  }
}
