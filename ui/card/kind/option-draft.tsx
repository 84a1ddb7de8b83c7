import { useId } from 'react';
import type { DraftProps } from './card-kind.ts';
import styles from './option-draft.module.css';
import { LETTERS } from './option-list.tsx';

/** The options of a question: a tap chooses, and may be changed until the answer is handed in. */
export function OptionDraft({ options, draft, onDraft }: DraftProps) {
  const id = useId();
  return (
    <div className={styles.options}>
      {options.map((option, index) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            name={id}
            className="visually-hidden"
            checked={option === draft}
            onChange={() => onDraft(option)}
          />
          <span className={styles.ring} aria-hidden="true">
            {LETTERS[index]}
          </span>
          <span>{option}</span>
        </label>
      ))}
    </div>
  );
}
