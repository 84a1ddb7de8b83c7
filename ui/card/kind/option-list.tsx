import type { ItemOf } from '#core/item/item.ts';
import { cardText } from '#ui/card/text.ts';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK, CROSS } from '#ui/part/icon-paths.ts';
import styles from './option-list.module.css';

export const LETTERS = 'ABCDEFGHI';

interface OptionListProps {
  options: readonly string[];
  onReveal(answer: string): void;
}

/** The options of a choice: one tap answers. */
export function OptionList({ options, onReveal }: OptionListProps) {
  return (
    <ol className={styles.options}>
      {options.map((option, index) => (
        <li key={option}>
          <button type="button" className={styles.option} onClick={() => onReveal(option)}>
            <span className={styles.ring} aria-hidden="true">
              {LETTERS[index]}
            </span>
            <span>{option}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface JudgedOptionsProps {
  item: ItemOf<'choice'>;
  options: readonly string[];
  /** The one that was chosen; empty for none. */
  answer: string;
}

/** The same options in their places once one was chosen, with why that one is wrong. */
export function JudgedOptions({ item, options, answer }: JudgedOptionsProps) {
  return (
    <ol className={styles.options}>
      {options.map((option, index) => {
        const isRight = option === item.key;
        const isChosen = option === answer;
        const look = isRight ? styles.right : isChosen ? styles.wrong : styles.passed;
        const words = [
          isChosen && `${isRight ? cardText.chosenRight : cardText.chosen}.`,
          isRight && !isChosen && cardText.correctOption,
          isChosen && !isRight && item.feedback[option],
        ];
        return (
          <li key={option} className={`${styles.option} ${look}`}>
            <span className={styles.ring} aria-hidden="true">
              {isRight ? (
                <Icon path={CHECK} size="small" />
              ) : isChosen ? (
                <Icon path={CROSS} size="small" />
              ) : (
                LETTERS[index]
              )}
            </span>
            <div>
              <p>{option}</p>
              <p className={styles.why}>{words.filter(Boolean).join(' ')}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
