import type { ReactNode, Ref } from 'react';
import styles from './message.module.css';

interface MessageProps {
  title: string;
  children?: ReactNode;
  /** Buttons and links, under the thumb. */
  actions?: ReactNode;
  /** For a reader who has just come from a card. */
  ref?: Ref<HTMLHeadingElement>;
}

/** A whole screen that says one thing. */
export function Message({ title, children, actions, ref }: MessageProps) {
  return (
    <>
      <main className={styles.message}>
        <h1 className={styles.title} tabIndex={-1} ref={ref}>
          {title}
        </h1>
        <div className={styles.body}>{children}</div>
      </main>
      <footer className={styles.actions}>{actions}</footer>
    </>
  );
}
