import type { ReactNode } from 'react';
import { cardText } from '#ui/card/text.ts';
import { Button, KeyCap } from '#ui/part/button.tsx';
import type { FoldedProps } from './card-kind.ts';
import styles from './folded.module.css';

/** The folded half: what is answered in the middle, what acts at its foot, in the thumb's reach. */
export function Fold({ children, foot }: { children?: ReactNode; foot: ReactNode }) {
  return (
    <div className={styles.fold}>
      <div className={styles.middle}>{children}</div>
      <div className={styles.foot}>{foot}</div>
    </div>
  );
}

/** The answer is in the head: one button shows it. */
export function ByHeart({ draft, onReveal, isHinted }: FoldedProps<unknown>) {
  return (
    <Fold
      foot={
        <Button variant="primary" onClick={() => onReveal(draft)}>
          {cardText.showAnswer}
          <KeyCap>{cardText.space}</KeyCap>
        </Button>
      }
    >
      {isHinted && <p className={styles.hint}>{cardText.hint}</p>}
    </Fold>
  );
}

export function DontKnow({ onReveal }: Pick<FoldedProps<unknown>, 'onReveal'>) {
  return (
    <Button variant="plain" onClick={() => onReveal('')}>
      {cardText.dontKnow}
    </Button>
  );
}

/** Hands in what was written. */
export function Check({ disabled, onCheck }: { disabled: boolean; onCheck(): void }) {
  return (
    <Button variant="primary" disabled={disabled} onClick={onCheck}>
      {cardText.check}
    </Button>
  );
}
