import type { ReactNode } from 'react';
import styles from './leaf.module.css';

/** A raised surface. */
export function Leaf({ children }: { children: ReactNode }) {
  return <div className={styles.leaf}>{children}</div>;
}

/** A raised surface of rows. */
export function LeafRows({ children }: { children: ReactNode }) {
  return <ul className={`${styles.leaf} ${styles.rows}`}>{children}</ul>;
}
