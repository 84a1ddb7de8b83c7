import { useState } from 'react';
import { Button } from '#ui/part/button.tsx';
import type { CardAction } from './card-action.ts';
import styles from './card-actions.module.css';
import { cardsText, LONGEST_NOTE } from './text.ts';
import { WordsForm } from './words-form.tsx';

interface CardActionsProps {
  isStopped: boolean;
  isFlagged: boolean;
  isBuried: boolean;
  /** Nothing to start over with before the first answer. */
  isMet: boolean;
  note: string;
  onAct(action: CardAction): void;
}

/** The actions of one card; each can be taken back by its opposite. */
export function CardActions(props: CardActionsProps) {
  const { isStopped, isFlagged, isBuried, isMet, note, onAct } = props;
  const [isAsking, ask] = useState(false);
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        <Button onClick={() => onAct({ kind: isStopped ? 'resume' : 'stop' })}>
          {isStopped ? cardsText.resume : cardsText.stop}
        </Button>
        {!isStopped && (
          <Button disabled={isBuried} onClick={() => onAct({ kind: 'not-today' })}>
            {isBuried ? cardsText.buried : cardsText.notToday}
          </Button>
        )}
        <Button
          aria-pressed={isFlagged}
          onClick={() => onAct({ kind: 'flag', flagged: !isFlagged })}
        >
          {isFlagged ? cardsText.unflag : cardsText.flag}
        </Button>
        {isMet && !isAsking && <Button onClick={() => ask(true)}>{cardsText.startOver}</Button>}
      </div>
      {isAsking && (
        <div className={styles.question}>
          <p>{cardsText.startOverWhy}</p>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                ask(false);
                onAct({ kind: 'start-over' });
              }}
            >
              {cardsText.startOverYes}
            </Button>
            <Button variant="plain" onClick={() => ask(false)}>
              {cardsText.keep}
            </Button>
          </div>
        </div>
      )}
      <WordsForm
        label={cardsText.note}
        submit={cardsText.keepNote}
        words={note}
        longest={LONGEST_NOTE}
        onWords={(words) => onAct({ kind: 'note', text: words })}
      />
    </div>
  );
}
