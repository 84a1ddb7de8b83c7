import { useId } from 'react';
import { LETTERS } from '#ui/card/kind/option-list.tsx';
import styles from './option-draft.module.css';

interface OptionDraftProps {
  options: readonly string[];
  /** Empty for none. */
  chosen: string;
  onChoose(option: string): void;
}

/** The options of a question: a tap chooses, and may be changed until the answer is handed in. */
export function OptionDraft({ options, chosen, onChoose }: OptionDraftProps) {
  const id = useId();
  return (
    <div className={styles.options}>
      {options.map((option, index) => (
        <label key={option} className={styles.option}>
          <input
            type="radio"
            name={id}
            className="visually-hidden"
            checked={option === chosen}
            onChange={() => onChoose(option)}
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
