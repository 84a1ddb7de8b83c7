import type { Role } from '#core/access/course-access.ts';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { LeafRows } from '#ui/part/leaf.tsx';
import styles from './class-list.module.css';
import { Seen } from './seen.tsx';
import { studentText } from './student-text.ts';
import { teachText } from './text.ts';

/** A class in the list of somebody who is in it. */
export interface ListedClass {
  id: string;
  title: string;
  role: Role;
  isWaiting: boolean;
  archivedAt: number | null;
  students: number;
}

const words = teachText.classes;

/** The classes somebody is in: those they teach lead on, those they study in say what is seen of them. */
export function ClassList({ courses }: { courses: readonly ListedClass[] }) {
  if (courses.length === 0) return null;
  return (
    <>
      <LeafRows>
        {courses.map((course) => (
          <li key={course.id} className={styles.row}>
            <ClassRow {...course} />
          </li>
        ))}
      </LeafRows>
      {courses.some(({ role }) => role === 'student') && <Seen />}
    </>
  );
}

function ClassRow({ id, title, role, isWaiting, archivedAt, students }: ListedClass) {
  const state = archivedAt !== null ? words.archived : isWaiting ? words.waiting : '';
  const said = [teachText.roles[role], state].filter(Boolean).join('. ');
  if (role !== 'student')
    return (
      <a href={`/class/${id}`} className={styles.link}>
        <span className={styles.title}>{title}</span>
        <span className={styles.small}>
          {words.students(students)}. {said}.
        </span>
      </a>
    );
  return (
    <details>
      <summary className={styles.link}>
        <span className={styles.title}>{title}</span>
        <span className={styles.small}>{said}.</span>
      </summary>
      {!isWaiting && (
        <a href={`/class/${id}/own`} className={buttonClass('plain')}>
          {studentText.own.audit}
        </a>
      )}
      <form action={`/api/class/${id}/leave`} method="post" className={styles.leave}>
        <p>{studentText.own.leaveWhy}</p>
        <Button type="submit">{studentText.own.leave}</Button>
      </form>
    </details>
  );
}
