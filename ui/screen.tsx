import type { ReactNode } from 'react';
import styles from './screen.module.css';

/** A page of three rows: header, main, footer. */
export function Screen({ children }: { children: ReactNode }) {
  return <div className={styles.screen}>{children}</div>;
}
