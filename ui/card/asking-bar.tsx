import type { ItemKind } from '#core/item/item.ts';
import { Button } from '#ui/button.tsx';
import styles from '#ui/study/study-card.module.css';
import { text } from '#ui/text.ts';

interface AskingBarProps {
  kind: ItemKind;
  draft: string;
  isEmpty: boolean;
  onReveal(answer: string): void;
}

/** What stands under the thumb while a question is open. */
export function AskingBar({ kind, draft, isEmpty, onReveal }: AskingBarProps) {
  const dontKnow = (
    <Button look="quiet" onClick={() => onReveal('')}>
      {text.study.dontKnow}
    </Button>
  );
  switch (kind) {
    case 'choice':
      return <div className={styles.actions}>{dontKnow}</div>;
    case 'true-false':
      return (
        <div className={styles.actions}>
          <div className={styles.pair}>
            <Button large onClick={() => onReveal('True')}>
              {text.study.true}
            </Button>
            <Button large onClick={() => onReveal('False')}>
              {text.study.false}
            </Button>
          </div>
          {dontKnow}
        </div>
      );
    case 'typed':
      return (
        <div className={styles.actions}>
          <Button look="primary" large disabled={isEmpty} onClick={() => onReveal(draft)}>
            {text.study.check}
          </Button>
          {dontKnow}
        </div>
      );
    default:
      return (
        <div className={styles.actions}>
          <Button look="primary" large onClick={() => onReveal(draft)}>
            {text.study.showAnswer}
          </Button>
        </div>
      );
  }
}
