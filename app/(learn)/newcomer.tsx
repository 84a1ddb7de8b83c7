import type { ReactNode } from 'react';
import styles from './newcomer.module.css';

/**
 * Around a page whose static form is a newcomer's. Whoever is known here does not see it, not even for a blink: the early
 * script of the layout says who is known before the first paint, and what is theirs follows.
 */
export function Newcomer({ children }: { children: ReactNode }) {
  return <div className={styles.newcomer}>{children}</div>;
}
