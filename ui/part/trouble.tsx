import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { WARNING } from './icon-paths.ts';
import styles from './trouble.module.css';

interface TroubleProps {
  title: string;
  /** What it means, what is safe first. */
  children: ReactNode;
  action?: ReactNode;
}

/** A leaf at the top that stays: what is wrong, what it means, one action. */
export function Trouble({ title, children, action }: TroubleProps) {
  return (
    <aside className={styles.trouble}>
      <Icon path={WARNING} />
      <div>
        <p className={styles.title}>{title}</p>
        <p>{children}</p>
        {action}
      </div>
    </aside>
  );
}
