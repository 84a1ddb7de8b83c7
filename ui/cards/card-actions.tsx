import { useId, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { text } from '#ui/text.ts';
import styles from './card-actions.module.css';

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
          {isStopped ? text.cards.resume : text.cards.stop}
        </Button>
        {!isStopped && (
          <Button disabled={isBuried} onClick={() => onAct({ kind: 'not-today' })}>
            {isBuried ? text.cards.buried : text.cards.notToday}
          </Button>
        )}
        <Button
          aria-pressed={isFlagged}
          onClick={() => onAct({ kind: 'flag', flagged: !isFlagged })}
        >
          {isFlagged ? text.cards.unflag : text.cards.flag}
        </Button>
        {isMet && !isAsking && <Button onClick={() => ask(true)}>{text.cards.startOver}</Button>}
      </div>
      {isAsking && (
        <div className={styles.question}>
          <p>{text.cards.startOverWhy}</p>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                ask(false);
                onAct({ kind: 'start-over' });
              }}
            >
              {text.cards.startOverYes}
            </Button>
            <Button look="quiet" onClick={() => ask(false)}>
              {text.cards.keep}
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
      <label htmlFor={id}>{text.cards.note}</label>
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
