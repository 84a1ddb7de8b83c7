import { NEVER_SEEN, type Role } from '#core/access/course-access.ts';
import { RETENTION_DAYS } from '#core/course/retention.ts';
import { dayWords } from '#ui/dates.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import styles from './own-audit-list.module.css';
import { studentText } from './student-text.ts';

interface Done {
  /** ms since 1970; only the day is shown. */
  at: number;
  action: keyof typeof studentText.audit;
  /** Null for somebody who is not in the class any more. */
  name: string | null;
  role: Role | null;
}

const words = studentText.own;

/** What the staff of a class did that concerns a student, the last first. */
export function OwnAuditList({ timeZone, done }: { timeZone: string; done: readonly Done[] }) {
  return (
    <>
      <p>{words.auditWhy(RETENTION_DAYS.audit)}</p>
      {done.length === 0 && <p>{words.auditNone}</p>}
      {done.length > 0 && (
        <LeafRows>
          {done.map(({ at, action, name, role }) => (
            <li key={`${at} ${action} ${name}`} className={styles.row}>
              <p>
                {name ?? words.gone} {studentText.audit[action]}
              </p>
              <p className={styles.small}>
                {dayWords(at, timeZone)}
                {role && `, ${words.roles[role]}`}
              </p>
            </li>
          ))}
        </LeafRows>
      )}
      <p className={styles.small}>
        {studentText.join.never}: {NEVER_SEEN.map((what) => studentText.never[what]).join(', ')}.
      </p>
    </>
  );
}
