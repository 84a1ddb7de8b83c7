import { useId, useState } from 'react';
import { Button } from '#ui/part/button.tsx';
import styles from './words-form.module.css';

interface WordsFormProps {
  label: string;
  /** What becomes of the words. */
  why?: string;
  submit: string;
  /** What was written before. */
  words?: string;
  /** Nothing is sent while nothing is written. */
  required?: boolean;
  longest: number;
  onWords(words: string): void;
}

/** A few sentences of the learner's own on a card. */
export function WordsForm(props: WordsFormProps) {
  const { label, why, submit, words = '', required = false, longest, onWords } = props;
  const id = useId();
  const [draft, setDraft] = useState(words);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!required || draft.trim() !== '') onWords(draft.trim());
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        data-focus=""
        className={styles.field}
        value={draft}
        maxLength={longest}
        required={required}
        aria-describedby={why && `${id}-why`}
        onChange={(event) => setDraft(event.target.value)}
      />
      {why && (
        <p id={`${id}-why`} className={styles.why}>
          {why}
        </p>
      )}
      <Button variant="second" type="submit">
        {submit}
      </Button>
    </form>
  );
}
