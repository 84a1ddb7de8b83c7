import type { AssignmentTerms } from '#core/course/assignment.ts';
import { instantOf } from '#core/time/wall-time.ts';
import { count } from '#ui/count.ts';
import { hourWords } from '#ui/dates.ts';
import { PostForm } from '#ui/part/post-form.tsx';
import styles from './assign-summary.module.css';
import { teachText } from './text.ts';

/** What an assignment asks, with the names of its deck and group. */
export interface AskedTerms extends Omit<AssignmentTerms, 'id' | 'deckId' | 'leastBefore'> {
  deckTitle: string;
  /** Null for the whole class. */
  groupName: string | null;
}

interface AssignSummaryProps {
  course: { id: string; timeZone: string };
  terms: AskedTerms;
  /** What was asked so far; undefined where it is new. */
  before: AskedTerms | undefined;
  /** How many students see it. */
  students: number;
  /** What it costs a student who begins today, in words; null where the deck cannot be looked into. */
  cost: string | null;
  /** The form as it was sent. */
  values: Record<string, string>;
}

const words = teachText.assign;

/** What is about to be given, or what a change changes, before it is done. */
export function AssignSummary(props: AssignSummaryProps) {
  const { course, terms, before, students, cost, values } = props;
  const said = linesOf(terms, course.timeZone);
  const was = before && linesOf(before, course.timeZone);
  const isSame = was?.every(([, words], index) => words === said[index]?.[1]);
  const { summary, ...hidden } = values;
  return (
    <PostForm
      action={`/api/class/${course.id}/assignment`}
      submit={before ? words.save : words.submit}
      hidden={{ ...hidden, sure: 'on' }}
    >
      <h2 className={styles.title}>{before ? words.changes : words.summary}</h2>
      <dl className={styles.lines}>
        {said.map(([label, now], index) => {
          const earlier = was?.[index]?.[1];
          return (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {now}
                {earlier !== undefined && earlier !== now && (
                  <span className={styles.was}>{words.was(earlier)}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {cost && <p>{cost}</p>}
      <p>{isSame ? words.noChange : words.reaches(students)}</p>
    </PostForm>
  );
}

function linesOf(terms: AskedTerms, timeZone: string): [label: string, words: string][] {
  const { deckTitle, groupName, opensAt, dueAt, examAt } = terms;
  const { daysRequired, leastAnswers, graceDays, isProRata } = terms;
  return [
    [words.deck, deckTitle],
    [words.group, groupName ?? words.whole],
    [words.opens, hourWords(opensAt, timeZone)],
    [words.due, hourWords(dueAt, timeZone)],
    [words.exam, examAt === null ? words.none : hourWords(examAt, timeZone)],
    [words.daysAsked, daysRequired === 0 ? words.none : words.daysWith(daysRequired, leastAnswers)],
    ...(daysRequired === 0
      ? []
      : ([
          [words.lateJoiners, isProRata ? words.proRata : words.allDays],
          [words.late, words.laterBy(count(graceDays, 'day', 'days'))],
        ] as [string, string][])),
  ];
}

/** The terms that a form was sent with. */
export function termsIn(
  values: Record<string, string>,
  timeZone: string,
): Omit<AskedTerms, 'deckTitle' | 'groupName'> {
  const at = (name: string) =>
    instantOf({ date: values[name] ?? '', hour: Number(values[`${name}Hour`]) }, timeZone);
  return {
    ...{ opensAt: at('opens'), dueAt: at('due'), examAt: values.exam ? at('exam') : null },
    daysRequired: Number(values.daysRequired),
    ...{ leastAnswers: Number(values.leastAnswers), graceDays: Number(values.graceDays) },
    isProRata: values.isProRata === 'on',
  };
}
