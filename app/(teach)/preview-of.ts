import { type AssignmentTerms, daysAsked } from '#core/course/assignment.ts';
import type { Edition } from '#core/deck/edition.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { offsetsOf } from '#core/memory/time-zone.ts';
import { studyDayOf } from '#core/study/day.ts';
import { tallyOf } from '#core/study/tally.ts';
import type { AssignmentView } from '#ui/today/assignment-lines.tsx';
import { assignmentView } from '#ui/today/assignment-view.ts';

interface Previewing {
  course: { title: string; timeZone: string };
  terms: AssignmentTerms;
  edition: Edition;
  /** ms since 1970. */
  now: number;
}

/** What Today says of an assignment to a student who joins now, in the class's time zone, and has answered nothing yet. */
export function previewOf({ course, terms, edition, now }: Previewing): AssignmentView {
  const { timeZone } = course;
  const { deckId, examAt } = terms;
  const learning = {
    ...{ cards: new Map(), settings: DEFAULT_SETTINGS, editions: [edition] },
    ...{ tally: tallyOf([]), deviceId: 'preview' },
  };
  const day = studyDayOf(learning, {
    ...{ now, offsetMinutes: offsetsOf(timeZone)(now), read: new Map() },
    exams: examAt === null ? [] : [{ deckId, examAt }],
  });
  const plan = day.ways().find((way) => way.deckId === deckId);
  const own = { ...terms, daysRequired: daysAsked(terms, now, timeZone) };
  const joined = { ...course, isUnlisted: false };
  const points = edition.claims.map((claim) => ({ claim, standing: 'not-met' as const }));
  return assignmentView({ course: joined, terms: own, points, plan, counted: () => 0, now });
}
