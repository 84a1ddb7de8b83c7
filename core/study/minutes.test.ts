import { expect, test } from 'vitest';
import { fractionOf } from '#core/chance/hash.ts';
import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { words } from '#core/essay/words.ts';
import type { ItemKind } from '#core/item/item.ts';
import { type Card, newCard } from '#core/memory/card.ts';
import type { Rating } from '#core/memory/event.ts';
import { advance } from '#core/memory/fold.ts';
import { retrievabilityAt } from '#core/memory/retrievability.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { DAY, MINUTE } from '#core/memory/study-day.ts';
import { NOON, sampleEvent, UTC } from '#core/memory/test/sample.ts';
import { type StudyDay, studyDayOf } from './day.ts';
import { type ReadMark, sectionKey } from './reading.ts';
import { RunningTally } from './tally.ts';

const DAYS = 30;
const ENOUGH_ANSWERS = 40;
/** About in the shares of the shipped deck's cards. */
const KINDS: ItemKind[] = [
  ...(['recall', 'recall', 'typed', 'recall', 'cloze', 'recall', 'explain', 'recall'] as const),
];

/** How a learner really is; nothing of it is known to the estimate. */
interface Nature {
  name: string;
  /** Seconds of an answer's median: for its kind, and for each word of question and answer. */
  kinds: { [K in ItemKind]?: number };
  perWord: number;
  /** Standard deviation of the logarithm of an answer's time. */
  spread: number;
  wordsPerMinute: number;
  /** Chance of a Good at the first meeting. */
  grasp: number;
  /** Added to the model's own chance of recall. */
  memory: number;
}

const LEARNERS: Nature[] = [
  {
    name: 'a quick one',
    kinds: { recall: 2, typed: 4, cloze: 2, explain: 14 },
    ...{ perWord: 0.12, spread: 0.45, wordsPerMinute: 320, grasp: 0.92, memory: 0.03 },
  },
  {
    name: 'a careful one',
    kinds: { recall: 9, typed: 14, cloze: 7, explain: 60 },
    ...{ perWord: 0.35, spread: 0.55, wordsPerMinute: 210, grasp: 0.8, memory: 0 },
  },
  {
    name: 'a tired one',
    kinds: { recall: 10, typed: 20, cloze: 8, explain: 45 },
    ...{ perWord: 0.3, spread: 0.6, wordsPerMinute: 170, grasp: 0.7, memory: -0.06 },
  },
];

test.each(LEARNERS)('the minutes said are the minutes taken, over a month: $name', (nature) => {
  const days = new Month(nature).days;
  const total = (of: 'said' | 'taken') => days.reduce((sum, day) => sum + day[of], 0);
  expect(Math.abs(total('said') / total('taken') - 1)).toBeLessThan(0.25);
  // No answer changes how many cards the day holds.
  for (const { held } of days) expect(new Set(held).size).toBeLessThan(2);
  const later = days.filter(({ taken, before }) => taken > 5 && before >= ENOUGH_ANSWERS);
  const errors = later.map(({ said, taken }) => Math.abs(said / taken - 1)).sort((a, b) => a - b);
  expect(errors.length).toBeGreaterThan(10);
  expect(errors[Math.floor(errors.length / 2)]).toBeLessThan(0.25);
});

/** A month of study, to the end of each day. */
class Month {
  readonly days: { said: number; taken: number; before: number; held: number[] }[] = [];
  private readonly cards = new Map<string, Card>();
  private readonly tally = new RunningTally();
  private readonly read = new Map<string, ReadMark>();
  private readonly edition = deck();
  private now = NOON;
  private answers = 0;

  constructor(private readonly nature: Nature) {
    for (let day = 0; day < DAYS; day += 1) {
      this.now = NOON + day * DAY;
      const said = this.look().progress.minutes;
      const before = this.answers;
      this.days.push({ said, before, ...this.studyToTheEnd() });
    }
  }

  private look(): StudyDay {
    const learning = {
      ...{ cards: this.cards, settings: DEFAULT_SETTINGS, editions: [this.edition] },
      ...{ tally: this.tally.tally(), deviceId: 'phone' },
    };
    return studyDayOf(learning, { now: this.now, ...UTC, read: this.read, exams: [] });
  }

  private studyToTheEnd(): { taken: number; held: number[] } {
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

  private readBefore(day: StudyDay, { id }: EditionItem): number {
    const reading = day.readings.get(id);
    if (!reading || reading.isDone) return 0;
    const { start, end } = reading.section;
    const count = words(this.edition.essay.text.slice(start, end)).length;
    const ms = (count / this.nature.wordsPerMinute) * MINUTE * this.lognormal(`read ${id}`, 0.2);
    this.now += ms;
    this.read.set(sectionKey(this.edition, reading.section), { at: this.now, ms });
    return ms;
  }

  private answer(item: EditionItem): number {
    const { kinds, perWord, spread } = this.nature;
    const name = `${this.nature.name} ${this.answers}`;
    const length = words(`${item.stem} ${item.key} ${item.explanation}`).length;
    const seconds = (kinds[item.kind] ?? 0) + perWord * length;
    const durationMs = 1000 * seconds * this.lognormal(name, spread);
    this.now += durationMs;
    const rating = this.ratingOf(item, fractionOf(`rating ${name}`));
    const at = { at: this.now, effectiveAt: this.now, itemId: item.id };
    const event = sampleEvent('review', { rating, source: 'study', durationMs }, at);
    this.cards.set(item.id, advance(this.cards.get(item.id), event, DEFAULT_SETTINGS));
    this.tally.put([event]);
    this.answers += 1;
    return durationMs;
  }

  private ratingOf(item: EditionItem, chance: number): Rating {
    const { grasp, memory } = this.nature;
    const card = this.cards.get(item.id) ?? newCard(item.id);
    const recall = retrievabilityAt(card, this.now, UTC, DEFAULT_SETTINGS);
    const right = card.phase.state === 'review' ? (recall ?? 0) + memory : grasp;
    if (chance > right) return 1;
    if (chance < right * 0.08) return 4;
    return chance < right * 0.2 ? 2 : 3;
  }

  /** Of median 1 (Box and Muller). */
  private lognormal(name: string, spread: number): number {
    const [u, v] = [fractionOf(`u ${name}`), fractionOf(`v ${name}`)];
    return Math.exp(spread * Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v));
  }
}

/** Forty sections of ten items, of several kinds and lengths. */
function deck(): Edition {
  const quote = 'word '.repeat(150);
  const items: EditionItem[] = [];
  const sections: Edition['essay']['sections'] = [];
  for (let section = 0; section < 40; section += 1) {
    const start = section * quote.length;
    sections.push({ id: `s${section}`, title: '', start, end: start + quote.length });
    for (let n = 0; n < 10; n += 1) {
      const id = `${section}-${n}`;
      const some = (what: string, most: number) =>
        'word '.repeat(3 + Math.floor(most * fractionOf(`${what} ${id}`)));
      items.push({
        ...{ id, claimId: id, role: 'card', revision: 1, revisions: [] },
        ...{ kind: KINDS[items.length % KINDS.length], keyPoints: [], accepted: [] },
        ...{ stem: some('stem', 30), key: some('key', 7), explanation: some('explanation', 40) },
        evidence: { passage: section, start, end: start + 4, quote: 'word' },
      } as unknown as EditionItem);
    }
  }
  const essay = { title: '', lang: 'en', dir: 'ltr' as const, text: quote.repeat(40), sections };
  const rest = {
    number: 1,
    title: '',
    description: '',
    source: '',
    publishedAt: 0,
    claims: [],
    items,
  };
  return { id: 'e', deckId: 'deck', ...rest, essay: { ...essay, passages: [] } };
}
