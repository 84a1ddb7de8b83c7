import type { ReactNode } from 'react';
import styles from './more.module.css';

interface MoreProps {
  title: string;
  /** Open from the beginning: there is something to mend in it. */
  isOpen?: boolean;
  children: ReactNode;
}

/** What is asked for rarely: a line that opens, before scripts load too. */
export function More({ title, isOpen = false, children }: MoreProps) {
  return (
    <details className={styles.more} open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
