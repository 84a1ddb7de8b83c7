import type { ReactNode } from 'react';
import styles from './tick.module.css';

interface TickProps {
  name: string;
  isTicked?: boolean;
  children: ReactNode;
}

/** A box to tick in a form that is sent whole. */
export function Tick({ name, isTicked = false, children }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name={name} defaultChecked={isTicked} />
      <span>{children}</span>
    </label>
  );
}
