import { useId, useState } from 'react';
import { Button } from '#ui/part/button.tsx';
import styles from './card-note.module.css';
import { cardsText } from './text.ts';

const LONGEST_NOTE = 4_000;

/** The learner's own note on a card. */
export function CardNote({ note, onNote }: { note: string; onNote(text: string): void }) {
  const id = useId();
  const [draft, setDraft] = useState(note);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onNote(draft.trim());
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {cardsText.note}
      </label>
      <textarea
        id={id}
        className={styles.field}
        value={draft}
        maxLength={LONGEST_NOTE}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button variant="second" type="submit">
        {cardsText.keepNote}
      </Button>
    </form>
  );
}
