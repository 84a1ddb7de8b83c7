import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { cardText } from '#ui/card/text.ts';
import styles from './bars.module.css';
import type { BarProps } from './card-kind.ts';

export function Bar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}

/** One button: the answer is in the head, or written for oneself. */
export function ShowBar({ draft, onReveal }: BarProps) {
  return (
    <Bar>
      <Button variant="primary" large onClick={() => onReveal(draft)}>
        {cardText.showAnswer}
      </Button>
    </Bar>
  );
}

export function DontKnow({ onReveal }: Pick<BarProps, 'onReveal'>) {
  return (
    <Button variant="quiet" onClick={() => onReveal('')}>
      {cardText.dontKnow}
    </Button>
  );
}
