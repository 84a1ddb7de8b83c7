import { shownCode } from '#core/access/code.ts';
import type { Role } from '#core/access/course-access.ts';
import { hourWords } from '#ui/dates.ts';
import { buttonClass } from '#ui/part/button.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
import { askedWords } from './asked-words.ts';
import styles from './class-home.module.css';
import { InsightPart, type SaidInsight } from './insight-part.tsx';
import { teachText } from './text.ts';

/** An assignment as the staff sees it. */
export interface GivenDeck {
  id: string;
  deckTitle: string;
  opensAt: number;
  dueAt: number;
  examAt: number | null;
  daysRequired: number;
  /** Null for the whole class. */
  groupName: string | null;
  insight: SaidInsight;
}

interface ClassHomeProps {
  course: { id: string; timeZone: string; archivedAt: number | null };
  role: Role;
  /** ms since 1970. */
  now: number;
  students: number;
  waiting: number;
  /** Reports that wait for an answer. */
  reports: number;
  /** What students join by; undefined while there is none. */
  code: string | undefined;
  assignments: readonly GivenDeck[];
}

const words = teachText.home;
/** So many key points say where a class stands; the rest are a page further. */
const WEAKEST = 7;

/** A class as its staff finds it: who is in it, what is assigned, and the ways on. */
export function ClassHome(props: ClassHomeProps) {
  const { course, role, now, students, waiting, reports, code, assignments } = props;
  const at = `/class/${course.id}`;
  const mayAssign = role !== 'assistant' && course.archivedAt === null;
  const isEmpty = assignments.length === 0;
  return (
    <>
      {course.archivedAt !== null && <p>{words.archived}</p>}
      <p className={styles.head}>
        {students > 0 && `${teachText.classes.students(students)}. `}
        {code && (
          <>
            {words.code} <strong className={styles.code}>{shownCode(code)}</strong>
          </>
        )}
      </p>
      <div className={styles.ways}>
        {mayAssign && (
          <a href={`${at}/assign`} className={buttonClass(isEmpty ? 'primary' : 'second')}>
            {words.assign}
          </a>
        )}
        {course.archivedAt === null && (
          <a
            href={`${at}/code`}
            className={buttonClass(!isEmpty && students === 0 ? 'primary' : 'second')}
          >
            {words.show}
          </a>
        )}
        <a href={`${at}/students`} className={buttonClass('second')}>
          {words.people}
          {waiting > 0 && ` (${waiting})`}
        </a>
        {!isEmpty && (
          <a href={`${at}/preview`} className={buttonClass('second')}>
            {teachText.preview.link}
          </a>
        )}
        {!isEmpty && (
          <a href={`${at}/reports`} className={buttonClass('second')}>
            {teachText.reports.link(reports)}
          </a>
        )}
        {role !== 'assistant' && (
          <a href={`${at}/settings`} className={buttonClass('second')}>
            {words.settings}
          </a>
        )}
      </div>
      {isEmpty && (
        <Leaf>
          <div className={styles.given}>
            <h2 className={styles.title}>{words.none}</h2>
            <p>{words.noneWhy}</p>
          </div>
        </Leaf>
      )}
      {assignments.map((given) => (
        <Given
          key={given.id}
          {...{ given, now }}
          timeZone={course.timeZone}
          change={mayAssign ? `${at}/assign?id=${given.id}` : null}
          at={at}
        />
      ))}
      {students === 0 && <p className={styles.small}>{words.noStudents}</p>}
      <p className={styles.small}>{words.promise}</p>
    </>
  );
}

interface GivenProps {
  given: GivenDeck;
  now: number;
  timeZone: string;
  /** Where it is changed; null for who may not. */
  change: string | null;
  /** The class's address. */
  at: string;
}

function Given({ given, now, timeZone, change, at }: GivenProps) {
  const { id, insight, groupName, deckTitle, opensAt } = given;
  return (
    <Leaf>
      <div className={styles.given}>
        <h2 className={styles.title}>{deckTitle}</h2>
        {groupName && <p>{words.forGroup(groupName)}</p>}
        <p>
          {opensAt > now && `${words.opens(hourWords(opensAt, timeZone))} `}
          {askedWords(given, timeZone)}
        </p>
        {change && (
          <a href={change} className={buttonClass('plain')}>
            {words.change}
          </a>
        )}
      </div>
      <InsightPart
        insight={insight}
        timeZone={timeZone}
        most={WEAKEST}
        all={`${at}/insight?assignment=${id}`}
        text={`${at}/text?assignment=${id}`}
        minutes={`${at}/minutes?assignment=${id}`}
      />
    </Leaf>
  );
}
