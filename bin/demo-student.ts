import { fractionOf } from '#core/chance/hash.ts';
import type { EditionItem } from '#core/deck/edition.ts';
import { type Card, type Memory, newCard } from '#core/memory/card.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { createModel } from '#core/memory/fsrs.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { DAY, MINUTE, studyDay } from '#core/time/study-day.ts';

/** A student of a demonstration: how they are, drawn from a seed. */
interface Nature {
  /** Chance of studying on a day. */
  diligence: number;
  newADay: number;
  /** Chance of a Good at the first meeting. */
  grasp: number;
  /** Their memory lasts so many times as long as the model says. */
  lasting: number;
  /** Local hour at which they begin. */
  hour: number;
}

const BOUNDARY = { offsetMinutes: 60, dayStartsAt: 4 };
const ANSWER_MS = 9_000;

/**
 * What a student did over some days, as a log: new cards day by day, reviews as they fall due, right or wrong by a forgetting
 * curve of the student's own. The same seed gives the same log.
 */
export function demoLog(
  seed: string,
  items: readonly EditionItem[],
  from: number,
  days: number,
): StoredEvent[] {
  let drawn = 0;
  const chance = () => fractionOf(`${seed}:${++drawn}`);
  const nature: Nature = {
    diligence: 0.35 + 0.6 * chance(),
    newADay: 1 + Math.floor(4 * chance()),
    grasp: 0.6 + 0.35 * chance(),
    lasting: 0.6 + 0.9 * chance(),
    hour: 8 + Math.floor(13 * chance()),
  };
  const student = new Student(seed, nature, chance);
  for (let day = 0; day < days; day++) {
    if (chance() > nature.diligence) continue;
    student.study(items, from + day * DAY);
  }
  return student.events;
}

class Student {
  readonly events: StoredEvent[] = [];
  private readonly cards = new Map<string, Card>();
  private readonly model = createModel(DEFAULT_SETTINGS);

  constructor(
    private readonly seed: string,
    private readonly nature: Nature,
    private readonly chance: () => number,
  ) {}

  /** One day of study: what is due, then new cards. */
  study(items: readonly EditionItem[], midnight: number): void {
    let at = midnight + this.nature.hour * 60 * MINUTE;
    const today = studyDay(at, BOUNDARY);
    const cardItems = items.filter(({ role }) => role === 'card');
    const due = cardItems.filter(({ id }) => {
      const phase = this.cards.get(id)?.phase;
      return phase && (phase.state === 'review' ? phase.dueDay <= today : phase.state !== 'new');
    });
    const fresh = cardItems.filter(({ id }) => !this.cards.has(id)).slice(0, this.nature.newADay);
    for (const item of [...due, ...fresh]) {
      // A card in its steps comes back within the day.
      for (let answers = 0; answers < 4; answers++) {
        const phase = this.answer(item, at);
        at += ANSWER_MS + Math.floor(20_000 * this.chance());
        if (phase.state === 'review') break;
        at = Math.max(at, phase.dueAt);
      }
    }
  }

  private answer(item: EditionItem, at: number) {
    const card = this.cards.get(item.id) ?? newCard(item.id);
    const isRight = this.chance() < this.recall(card, at);
    const rating = isRight ? (this.chance() < 0.12 ? 2 : 3) : 1;
    const outcome = outcomes(card, DEFAULT_SETTINGS, at, BOUNDARY)[rating];
    const { phase, shownDays } = outcome;
    const last = { at, day: studyDay(at, BOUNDARY), ...BOUNDARY };
    this.cards.set(item.id, { ...card, phase, reps: card.reps + 1, last, inQueue: true });
    const counter = this.events.length + 1;
    this.events.push({
      ...{ id: `${this.seed}-${counter}`, v: 1, kind: 'review', deviceId: this.seed, counter },
      ...{ itemId: item.id, itemRevision: item.revision, at, ...BOUNDARY },
      ...{ seq: counter, receivedAt: at + MINUTE, effectiveAt: at },
      payload: {
        ...{ rating, source: 'study', durationMs: ANSWER_MS },
        ...(shownDays === undefined ? {} : { shownDays }),
      },
    });
    return phase;
  }

  private recall({ phase, last }: Card, at: number): number {
    if (phase.state === 'new' || !last) return this.nature.grasp;
    const elapsed = studyDay(at, BOUNDARY) - last.day;
    if (elapsed <= 0) return 0.9;
    const { stability }: Memory = phase.memory;
    return this.model.retrievability(elapsed, stability * this.nature.lasting);
  }
}
