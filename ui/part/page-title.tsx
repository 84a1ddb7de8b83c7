import type { ReactNode } from 'react';
import styles from './page-title.module.css';

/** The title of a page, with a line under it. */
export function PageTitle({ children, under }: { children: ReactNode; under?: ReactNode }) {
  return (
    <div>
      <h1 className={styles.title}>{children}</h1>
      {under && <p className={styles.under}>{under}</p>}
    </div>
  );
}
