import type { ReactNode } from 'react';
import { cardText } from '#ui/card/text.ts';
import styles from './labelled.module.css';

/** Something said, under a small label. */
export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}

/** The answer itself. */
export function RightAnswer({ children }: { children: string }) {
  return (
    <Labelled label={cardText.rightAnswer}>
      <p className={styles.key}>{children}</p>
    </Labelled>
  );
}
