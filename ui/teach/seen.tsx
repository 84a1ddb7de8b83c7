import { NEVER_SEEN, SEEN_OF_STUDENT } from '#core/access/course-access.ts';
import styles from './seen.module.css';
import { studentText } from './student-text.ts';

/** What the staff of a class sees of a student and what it never does: the very rule that its pages are made by. */
export function Seen() {
  return (
    <section className={styles.seen}>
      <h2 className={styles.title}>{studentText.join.sees}</h2>
      <p>{sentence(SEEN_OF_STUDENT.map((what) => studentText.sees[what]))}</p>
      <h2 className={styles.title}>{studentText.join.never}</h2>
      <p>{sentence(NEVER_SEEN.map((what) => studentText.never[what]))}</p>
    </section>
  );
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

function sentence(parts: readonly string[]): string {
  const said = list.format(parts);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
