import type { ExamPlan } from '#core/study/exam-plan.ts';
import type { OwnTerms } from '#core/sync/protocol.ts';
import { count } from '#ui/count.ts';
import { dayWords, hourWords } from '#ui/dates.ts';
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

/** The class, the dates, and where the learner is on the way. */
export function AssignmentLines({ view }: { view: AssignmentView }) {
  const { course, timeZone, now, terms, days, isUnlisted, plan, leftOut } = view;
  const { opensAt, dueAt, examAt, daysRequired, leastAnswers, daysElsewhere = [] } = terms;
  const isOver = now > Math.max(dueAt, examAt ?? dueAt);
  return (
    <div className={styles.lines}>
      <p className={styles.course}>{course}</p>
      {opensAt > now && <p>{words.opens(hourWords(opensAt, timeZone))}</p>}
      {!isOver && (
        <p>
          {now <= dueAt && words.due(hourWords(dueAt, timeZone))}{' '}
          {examAt !== null && now <= examAt && words.exam(dayWords(examAt, timeZone))}
        </p>
      )}
      {isOver && <p>{words.over}</p>}
      {!isOver && plan && <p className={styles.standing}>{standingWords(plan)}</p>}
      {!isOver && leftOut.length > 0 && (
        <details>
          <summary className={styles.more}>{words.leftOut(leftOut.length)}</summary>
          <ul className={styles.points}>
            {leftOut.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
      )}
      {days !== null && (
        <details>
          <summary className={styles.more}>{words.days(days, daysRequired)}</summary>
          <p>{words.daysHow(leastAnswers)}</p>
          {daysElsewhere.length > 0 && <p>{words.daysElsewhere(daysElsewhere.length)}</p>}
        </details>
      )}
      {days !== null && isUnlisted && <p>{words.unlisted}</p>}
    </div>
  );
}

function standingWords({ stage, minutes, extraMinutes, daysLeft }: ExamPlan): string {
  if (stage === 'last-days') return words.lastDays(daysLeft);
  if (extraMinutes === null) return words.tooLate;
  if (extraMinutes > 0) return words.more(extraMinutes);
  const said = words.onCourse;
  const aDay = count(Math.max(1, Math.ceil(minutes)), 'minute', 'minutes');
  return stage === 'meeting' ? `${said} ${words.aDay(aDay)}` : said;
}
