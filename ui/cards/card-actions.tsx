import { useId, useState } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './card-actions.module.css';
import { cardsText } from './text.ts';

/** What a learner may do with a card beside answering it. */
export type CardAction =
  | { kind: 'stop' }
  | { kind: 'resume' }
  | { kind: 'not-today' }
  | { kind: 'flag'; flagged: boolean }
  | { kind: 'start-over' }
  | { kind: 'note'; text: string };

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
            <Button variant="quiet" onClick={() => ask(false)}>
              {cardsText.keep}
            </Button>
          </div>
        </div>
      )}
      <Note note={note} onNote={(words) => onAct({ kind: 'note', text: words })} />
    </div>
  );
}

const LONGEST_NOTE = 4_000;

/** Kept when the field is left. */
function Note({ note, onNote }: { note: string; onNote(text: string): void }) {
  const id = useId();
  const [draft, setDraft] = useState(note);
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{cardsText.note}</label>
      <textarea
        id={id}
        value={draft}
        maxLength={LONGEST_NOTE}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft !== note) onNote(draft);
        }}
      />
    </div>
  );
}
