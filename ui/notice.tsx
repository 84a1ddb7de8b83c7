import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A quiet box above the screen for what the learner should know. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <aside className={styles.notice}>
      <p>{children}</p>
      {action}
    </aside>
  );
}
