import type { ReactNode } from 'react';
import styles from './teach-section.module.css';

interface TeachSectionProps {
  title: string;
  /** What it is for. */
  why?: string;
  children: ReactNode;
}

/** A part of a page about a class, under a heading of its own. */
export function TeachSection({ title, why, children }: TeachSectionProps) {
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      {why && <p className={styles.why}>{why}</p>}
      {children}
    </section>
  );
}
