import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import styles from './frame.module.css';
import { Icon } from './icon.tsx';

interface FrameProps {
  /** Null while nothing is known of whoever is here. */
  tabs: ReactNode;
  /** At the end of the first line: where the answers are. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page between studies: the name, the tabs (under the thumb, on a desk above), and what it is for. */
export function Frame({ tabs, aside, children }: FrameProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.top}>
        <header className={styles.head}>
          <Brand />
        </header>
        <div className={styles.aside}>{aside}</div>
      </div>
      {tabs}
      <main className={styles.main}>{children}</main>
    </div>
  );
}

/** Around the links of the tabs, made by the page. */
export function TabBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  );
}

export const tabClass = styles.tab;

/** Inside the link of a tab. */
export function TabWords({ icon, children }: { icon: string; children: string }) {
  return (
    <>
      <Icon path={icon} />
      <span>{children}</span>
    </>
  );
}
