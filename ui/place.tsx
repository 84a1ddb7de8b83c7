import type { ReactNode } from 'react';
import styles from './place.module.css';
import { Screen } from './screen.tsx';

interface PlaceProps {
  title: string;
  /** The way out, as the page makes its links. */
  home: ReactNode;
  children: ReactNode;
}

/** A page beside studying: the way home, a title, and what it is for. */
export function Place({ title, home, children }: PlaceProps) {
  return (
    <Screen>
      <header className={styles.header}>{home}</header>
      <main className={styles.main}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </main>
    </Screen>
  );
}
