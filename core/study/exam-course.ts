import type { Card } from '#core/memory/card.ts';
import { createModel } from '#core/memory/fsrs.ts';
import { MINUTE, studyDay } from '#core/time/study-day.ts';
import type { QueueInput, QueueItem } from './candidate.ts';
import { claimOf, claimsMet, type ExamDeck, isNew, pacedForExams } from './exam-pace.ts';
import type { Pace } from './pace.ts';
import { ExpectedReturns, type Returns } from './returns.ts';

/** What comes of some minutes a day. */
export interface Walk {
  /** Minutes of study on each day. */
  minutes: readonly number[];
  /** On which day each claim is first met; 0 is today. */
  metOn: ReadonlyMap<string, number>;
}

/**
 * What is said to fit is said with a reserve, as if all took so much longer: a tenth for the ways that days turn out, and more
 * while little is known of the learner. Chosen so that of students whose memory and grasp are not the model's fewer than one in
 * twenty hear of more left out than the day before (`npm run bench -- promises`).
 */
const RESERVE = 0.12;
const RESERVE_UNKNOWN = 0.8;
const ANSWERS_KNOWN = 16;

/** The days from today up to the last exam: made once, and walked with several numbers of minutes. */
export class ExamCourse {
  /** Today's input at the exams' pace. */
  private readonly paced: QueueInput;
  private readonly fresh: readonly Fresh[];
  private readonly met: ReadonlySet<string>;
  /** What comes back of the cards that were met already, ms a day. */
  private readonly standing: Returns;
  private readonly returns: ExpectedReturns;
  private readonly reserve: number;
  /** What was studied today has taken its part of the day. */
  private spent = 0;

  constructor(
    input: QueueInput,
    pace: Pace,
    exams: readonly ExamDeck[],
    private readonly days: number,
  ) {
    const { cards, items, today, plan } = input;
    this.returns = new ExpectedReturns(input.settings, pace, days);
    this.reserve = 1 + RESERVE + RESERVE_UNKNOWN / (1 + pace.answers / ANSWERS_KNOWN);
    this.met = claimsMet(input);
    this.standing = new Float64Array(days);
    this.paced = pacedForExams(input, exams);
    this.fresh = this.paced.items.flatMap((item) =>
      isNew(item, cards) ? freshOf(item, this.paced) : [],
    );
    for (const { id } of items) {
      const card = cards.get(id);
      if (card && !card.suspended) this.comesBack(card);
    }
    for (const id of today.studied)
      this.spent += today.introduced.has(id) ? plan.fresh(id) : plan.review(id);
  }

  /** The claims of an exam of which no card was met and one can be, in the order in which they come. */
  toMeet(exam: ExamDeck): string[] {
    const own = this.fresh.filter(({ id }) => exam.importance.has(id));
    return [...new Set(own.map(({ claim }) => claim))].filter((claim) => !this.met.has(claim));
  }

  /** What is expected of so many minutes a day. */
  walk(minutesPerDay: number): Walk {
    return this.go(roomOf(minutesPerDay), 1, 0);
  }

  /**
   * The same with the reserve. What a day has no room for is carried over, less the half card by which a day ends too early: so the
   * number of what fits does not jump where a cost changes a little.
   */
  carefulWalk(minutesPerDay: number): Walk {
    const room = roomOf(minutesPerDay);
    const cost = this.fresh.reduce((sum, { meeting }) => sum + meeting, 0);
    const half = Number.isFinite(room) ? cost / Math.max(1, this.fresh.length) / 2 : 0;
    return this.go(room, this.reserve, half);
  }

  /** Days of so much room each, ms, were all to take `factor` times as long; what is left over is carried where days end `early`, ms. */
  private go(room: number, factor: number, early: number): Walk {
    const returning = Float64Array.from(this.standing, (ms) => ms * factor);
    const meeting = this.returns.ofMeeting();
    const metOn = new Map<string, number>();
    const minutes: number[] = [];
    const read = new Set<string>();
    let fresh = this.fresh;
    let [backlog, carried] = [0, 0];
    for (let day = 0; day < this.days; day++) {
      const whole = room - early * factor + carried - (day === 0 ? this.spent : 0);
      const due = (returning[day] ?? 0) + backlog;
      const reviewed = Math.min(due, Math.max(0, whole));
      backlog = due - reviewed;
      const met = this.meet(fresh, read, { whole, used: reviewed, factor, isRounded: early > 0 });
      for (const { claim, review: ms } of met.taken) {
        if (!metOn.has(claim)) metOn.set(claim, day);
        const review = factor * ms;
        for (let later = day + 1; later < this.days; later++)
          returning[later] = (returning[later] ?? 0) + review * (meeting[later - day] ?? 0);
      }
      fresh = met.waiting;
      carried = early > 0 && met.isFull ? whole - met.used : 0;
      minutes.push(met.used / MINUTE);
    }
    return { minutes, metOn };
  }

  /** The new cards of one day, one a claim, in their order, as long as there is room: one at least on a day without any other. */
  private meet(
    fresh: readonly Fresh[],
    read: Set<string>,
    { whole, used: before, factor, isRounded }: Room,
  ) {
    const { newPerDay } = this.paced.settings;
    const taken = new Map<string, Fresh>();
    const waiting: Fresh[] = [];
    let used = before;
    for (const [index, item] of fresh.entries()) {
      if (taken.has(item.claim)) {
        waiting.push(item);
        continue;
      }
      const { reading } = item;
      const cost = factor * (item.meeting + (reading && !read.has(reading.key) ? reading.ms : 0));
      const isFirst = used === 0 && !isRounded;
      const fits = isFirst || used + (isRounded ? cost / 2 : cost) <= whole;
      if (!fits || (item.isCapped && taken.size >= newPerDay)) {
        const rest = [...waiting, ...fresh.slice(index)];
        return { taken: taken.values(), waiting: rest, used, isFull: true };
      }
      used += cost;
      taken.set(item.claim, item);
      if (reading) read.add(reading.key);
    }
    return { taken: taken.values(), waiting, used, isFull: false };
  }

  /** Adds what a card that was met before today brings on each day. */
  private comesBack({ itemId, phase }: Card): void {
    const { plan, today, now, boundary, settings } = this.paced;
    if (phase.state === 'new') return;
    const cost = plan.review(itemId);
    if (phase.state === 'review') {
      const first = Math.max(0, phase.dueDay - studyDay(now, boundary));
      this.add(this.returns.ofReview(phase.memory), first, cost);
      return;
    }
    // A step that stands over is answered today; what was studied today has been paid for.
    if (!today.studied.includes(itemId)) this.add(ONCE, 0, cost);
    const memory = createModel(settings).next(phase.memory, 0, 3);
    this.add(this.returns.after(memory), 0, cost);
  }

  private add(reviews: Returns, from: number, cost: number): void {
    for (let day = from; day < this.days; day++)
      this.standing[day] = (this.standing[day] ?? 0) + cost * (reviews[day - from] ?? 0);
  }
}

/** A card to be met, with what it costs, ms. */
interface Fresh {
  id: string;
  claim: string;
  meeting: number;
  review: number;
  /** What is read before it. */
  reading: { key: string; ms: number } | undefined;
  /** Whether the day's number of new cards holds it back. */
  isCapped: boolean;
}

function freshOf(item: QueueItem, { plan, readings, uncapped }: QueueInput): Fresh {
  const { id } = item;
  const reading = readings.get(id);
  return {
    ...{ id, claim: claimOf(item), meeting: plan.fresh(id), review: plan.review(id) },
    reading: reading?.isDone ? undefined : reading,
    isCapped: !uncapped?.has(id),
  };
}

/** The room of one day, ms. */
interface Room {
  whole: number;
  /** What reviews have taken. */
  used: number;
  factor: number;
  /** A card fits where half of it does, as the rest is carried over. */
  isRounded: boolean;
}

const ONCE = Float64Array.of(1);

function roomOf(minutesPerDay: number): number {
  return minutesPerDay > 0 ? minutesPerDay * MINUTE : Number.POSITIVE_INFINITY;
}
