import { type AssignmentTerms, daysAsked } from '#core/course/assignment.ts';
import { dayAsked } from '#core/course/study-days.ts';
import type { Edition } from '#core/deck/edition.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { studyDayOf } from '#core/study/day.ts';
import { keyPointsOf } from '#core/study/standing.ts';
import { tallyOf } from '#core/study/tally.ts';
import { offsetsOf } from '#core/time/time-zone.ts';
import type { AssignmentView } from '#ui/today/assignment-lines.tsx';
import { assignmentView } from '#ui/today/assignment-view-of.ts';

interface Previewing {
  course: { title: string; timeZone: string };
  terms: AssignmentTerms;
  edition: Edition;
  /** ms since 1970. */
  now: number;
}

/** A student's first day, and what Today says of an assignment on it. */
export interface Preview {
  view: AssignmentView;
  /** The first day: minutes, new cards, and the first question. */
  first: { minutes: number; cards: number; question: string };
  /** What a day takes until all is met; without an exam, the first day. */
  minutesADay: number;
}

/** What a student finds who joins now, in the class's time zone, and has answered nothing yet. */
export function previewOf({ course, terms, edition, now }: Previewing): Preview {
  const { timeZone } = course;
  const { deckId, examAt } = terms;
  const learning = {
    ...{ cards: new Map(), settings: DEFAULT_SETTINGS, editions: [edition] },
    ...{ tally: tallyOf([]), deviceId: 'preview' },
  };
  const offsetMinutes = offsetsOf(timeZone)(now);
  const own = { ...terms, daysRequired: daysAsked(terms, now, timeZone), joinedAt: now };
  const day = studyDayOf(learning, {
    ...{ now, offsetMinutes, read: new Map() },
    exams: examAt === null ? [] : [{ deckId, examAt }],
    asks: own.daysRequired > 0 ? [dayAsked(own)] : [],
  });
  const plan = day.ways().find((way) => way.deckId === deckId);
  const joined = { ...course, isUnlisted: false };
  const points = keyPointsOf(edition, learning.cards, {
    now,
    boundary: day.boundary,
    settings: DEFAULT_SETTINGS,
  });
  const [next] = day.queue.entries;
  const question = next ? (day.items.get(next.itemId)?.item.stem ?? '') : '';
  return {
    first: { minutes: day.progress.minutes, cards: day.queue.counts.new, question },
    view: assignmentView({ course: joined, terms: own, points, plan, counted: () => 0, now }),
    minutesADay: plan?.minutes || day.progress.minutes,
  };
}
