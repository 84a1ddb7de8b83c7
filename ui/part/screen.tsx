import type { ReactNode } from 'react';
import styles from './screen.module.css';

interface ScreenProps {
  children: ReactNode;
  wide?: boolean;
  /** Whether keys answer here: otherwise none is shown. */
  keysOn?: boolean;
}

/** A page of three rows: header, main, footer. `wide` on a desk, for what has two columns there. */
export function Screen({ children, wide = false, keysOn = true }: ScreenProps) {
  return (
    <div
      className={wide ? `${styles.screen} ${styles.wide}` : styles.screen}
      data-keys={keysOn ? 'on' : 'off'}
    >
      {children}
    </div>
  );
}
