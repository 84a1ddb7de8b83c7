import { type Card, newCard } from '#core/memory/card.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { DAY, studyDay } from '#core/memory/study-day.ts';
import type { QueueInput } from './candidate.ts';
import type { Effort } from './effort.ts';
import { type ExamDeck, meetingDays, pacedForExams } from './exam-pace.ts';
import { buildQueue, minutesOf } from './queue.ts';
import { NOTHING_YET } from './tally.ts';

/** Where a learner is on the way to an exam. */
export interface ExamPlan {
  deckId: string;
  /** Days until the exam; 0 on its day, negative after it. */
  daysLeft: number;
  /** There are cards to meet; all are met; the last three days; the exam is over. */
  stage: 'meeting' | 'keeping' | 'last-days' | 'over';
  /** Cards that were never answered. */
  unmet: number;
  /** New cards a day on the way. */
  newADay: number;
  /** What the way takes on an average day, with what returns. */
  minutes: number;
  /** Minutes a day beyond the learner's own with which all would be met in time: 0 on course, null where no hour more would. */
  extraMinutes: number | null;
  /** Claims that the learner's own minutes leave out, the least important. */
  leftOut: readonly string[];
}

/** So many more minutes a day are worth a thought. */
const MOST_EXTRA = 60;

/**
 * The way to an exam from where the learner stands: a simulation, day by day, of the very queue that the learner will be
 * asked, with every answer a Good. `input` is today's, before any pace; `effort` is what items cost on later days.
 */
export function examPlanOf(input: QueueInput, effort: Effort, exam: ExamDeck): ExamPlan {
  const today = studyDay(input.now, input.boundary);
  const daysLeft = exam.day - today;
  const mine = input.items.filter(({ id, role }) => exam.importance.has(id) && role === 'card');
  const unmet = mine.filter(({ id }) => isUnmet(input.cards.get(id)));
  const days = meetingDays(exam, today);
  const plain = { deckId: exam.deckId, daysLeft, unmet: unmet.length, leftOut: [], newADay: 0 };
  if (daysLeft < 0 || days <= 0) {
    const stage = daysLeft < 0 ? 'over' : 'last-days';
    return { ...plain, stage, minutes: 0, extraMinutes: 0 };
  }
  const own = walk(input, effort, exam, days, input.settings.minutesPerDay);
  const missing = unmet.filter(({ id }) => isUnmet(own.cards.get(id)));
  const extraMinutes = missing.length === 0 ? 0 : extraFor(input, effort, exam, days, unmet);
  return {
    ...plain,
    stage: unmet.length > 0 ? 'meeting' : 'keeping',
    newADay: Math.ceil(unmet.length / days),
    minutes: own.minutes + (extraMinutes ?? 0),
    extraMinutes,
    leftOut: [...new Set(missing.map(({ claimId }) => claimId))],
  };
}

/** The fewest minutes more with which nothing is left out, or null. The more minutes the more is met: bisection. */
function extraFor(
  input: QueueInput,
  effort: Effort,
  exam: ExamDeck,
  days: number,
  unmet: readonly { id: string }[],
): number | null {
  const { minutesPerDay } = input.settings;
  const suffices = (extra: number) => {
    const { cards } = walk(input, effort, exam, days, minutesPerDay + extra);
    return unmet.every(({ id }) => !isUnmet(cards.get(id)));
  };
  if (minutesPerDay === 0 || !suffices(MOST_EXTRA)) return null;
  let [low, high] = [0, MOST_EXTRA];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** So many days of study from today on: the cards after them, and the minutes of an average day. */
function walk(
  input: QueueInput,
  effort: Effort,
  exam: ExamDeck,
  days: number,
  minutesPerDay: number,
): { cards: ReadonlyMap<string, Card>; minutes: number } {
  const cards = new Map(input.cards);
  const readings = new Map(input.readings);
  const settings = { ...input.settings, minutesPerDay };
  let minutes = 0;
  for (let day = 0; day < days; day++) {
    const now = input.now + day * DAY;
    const isToday = day === 0;
    const plan = isToday ? input.plan : effort;
    const today = isToday ? input.today : NOTHING_YET;
    const asked = { ...input, cards, readings, settings, now, plan, today };
    const queue = buildQueue(pacedForExams(asked, [exam]));
    minutes += minutesOf(queue, effort, { cards, readings });
    for (const { itemId, why } of queue.entries) {
      const reading = readings.get(itemId);
      if (why === 'new' && reading)
        for (const [id, { key }] of readings) if (key === reading.key) readings.delete(id);
      cards.set(itemId, answeredWell(cards.get(itemId) ?? newCard(itemId), asked));
    }
  }
  return { cards, minutes: minutes / days };
}

/** The card after a day on which it was answered well until it was done for the day. */
function answeredWell(card: Card, { settings, now, boundary }: QueueInput): Card {
  let [after, at] = [card, now];
  do {
    const { phase } = outcomes(after, settings, at, boundary)[3];
    const day = studyDay(at, boundary);
    after = {
      ...after,
      phase,
      reps: after.reps + 1,
      last: { at, day, ...boundary },
      inQueue: true,
    };
    at = 'dueAt' in phase ? phase.dueAt : at;
  } while ('step' in after.phase && studyDay(at, boundary) === after.last?.day);
  return after;
}

function isUnmet(card: Card | undefined): boolean {
  return !card || (card.phase.state === 'new' && !card.suspended);
}
