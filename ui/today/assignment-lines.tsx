import { endOf } from '#core/course/assignment.ts';
import type { ExamPlan } from '#core/study/exam-plan.ts';
import type { OwnTerms } from '#core/sync/protocol.ts';
import { DAY } from '#core/time/study-day.ts';
import { count } from '#ui/count.ts';
import { dayWords, hourWords } from '#ui/dates.ts';
import { Button } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { CLOCK } from '#ui/part/icon-paths.ts';
import styles from './assignment-lines.module.css';
import { todayText } from './text.ts';

/** What a class asks of the learner on one deck. */
export interface AssignmentView {
  /** The class's name. */
  course: string;
  timeZone: string;
  /** ms since 1970. */
  now: number;
  terms: OwnTerms;
  /** Days of study counted so far; null where none are asked. */
  days: number | null;
  /** The class has the school's list, and the learner is nobody on it. */
  isUnlisted: boolean;
  /** The way to the exam; null where there is none. */
  plan: ExamPlan | null;
  /** The key points that the learner's minutes leave out. */
  leftOut: readonly string[];
}

const words = todayText.assignment;

interface AssignmentLinesProps {
  view: AssignmentView;
  /** So many more minutes a day are taken, at one tap; absent where it is only shown. */
  onMore?: ((minutes: number) => void) | undefined;
}

/** The class, the dates, and where the learner is on the way. */
export function AssignmentLines({ view, onMore }: AssignmentLinesProps) {
  const { course, timeZone, now, terms, isUnlisted, plan, days } = view;
  const { opensAt, dueAt, examAt } = terms;
  const isOver = now > endOf(terms);
  return (
    <div className={styles.lines}>
      <Icon path={CLOCK} />
      <div className={styles.words}>
        {opensAt > now && <p>{words.opens(hourWords(opensAt, timeZone, now))}</p>}
        {!isOver && now <= dueAt && (
          <p className={styles.date}>{words.due(hourWords(dueAt, timeZone, now))}</p>
        )}
        {examAt !== null && now < examAt && (
          <p className={styles.date}>{words.exam(hourWords(examAt, timeZone, now))}</p>
        )}
        {isOver && <p className={styles.date}>{words.over}</p>}
        <p className={styles.course}>
          {course}.{' '}
          {!isOver && plan && <span className={styles.standing}>{standingWords(view, plan)}</span>}
        </p>
        {!isOver && plan && <LeftOut view={view} plan={plan} onMore={onMore} />}
        {days !== null && <Days view={view} days={days} />}
        {days !== null && isUnlisted && <p>{words.unlisted}</p>}
      </div>
    </div>
  );
}

/** What the learner's minutes leave out, and the minutes that would not. */
function LeftOut({ view, plan, onMore }: AssignmentLinesProps & { plan: ExamPlan }) {
  const { extraMinutes } = plan;
  const { leftOut } = view;
  if (leftOut.length === 0) return null;
  return (
    <>
      <details>
        <summary className={styles.more}>{words.leftOut(leftOut.length)}</summary>
        <p>{words.reserve}</p>
        <ul className={styles.points}>
          {leftOut.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </details>
      {extraMinutes === null && <p>{words.tooLate}</p>}
      {extraMinutes !== null && onMore && (
        <Button onClick={() => onMore(extraMinutes)}>{words.more(extraMinutes)}</Button>
      )}
    </>
  );
}

function Days({ view: { terms }, days }: { view: AssignmentView; days: number }) {
  const { daysRequired, leastAnswers, daysElsewhere = [] } = terms;
  return (
    <details>
      <summary className={styles.more}>{words.days(days, daysRequired)}</summary>
      <p>{words.daysHow(leastAnswers)}</p>
      {daysElsewhere.length > 0 && <p>{words.daysElsewhere(daysElsewhere.length)}</p>}
    </details>
  );
}

/** Where the learner is on the way, in a sentence or two; empty where it is said what is left out. */
export function standingWords(
  { now, timeZone, leftOut }: Pick<AssignmentView, 'now' | 'timeZone' | 'leftOut'>,
  plan: ExamPlan,
): string {
  const { stage, daysLeft, days, minutes, minutesAfter } = plan;
  if (stage === 'over') return words.examOver;
  if (stage === 'last-days') return words.lastDays(daysLeft);
  // The plan is of this morning: what it left out may all have been met since.
  if (plan.leftOut.length > 0) return leftOut.length > 0 ? '' : words.onCourse;
  if (stage === 'keeping') return `${words.onCourse} ${words.keeping(aDay(minutes))}`;
  const until = days === 1 ? null : dayWords(now + (days - 1) * DAY, timeZone, now);
  const after = minutesAfter > 0 ? aDay(minutesAfter) : null;
  return `${words.onCourse} ${words.meeting(aDay(minutes), until, after)}`;
}

function aDay(minutes: number): string {
  return count(Math.max(1, Math.ceil(minutes)), 'minute', 'minutes');
}
