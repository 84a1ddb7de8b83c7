import type { Item } from '#core/item/item.ts';
import { text } from '#ui/text.ts';
import type { GivenAnswer } from './card-view.ts';
import styles from './option-list.module.css';

interface OptionListProps {
  item: Pick<Item, 'key' | 'feedback'>;
  options: readonly string[];
  /** Null until something was chosen. */
  response: GivenAnswer | null;
  onChoose(option: string): void;
}

const LETTERS = 'ABCDEFGHI';

/** The options of a choice: tapped once, then judged, with why the chosen one is wrong. */
export function OptionList({ item, options, response, onChoose }: OptionListProps) {
  return (
    <ol className={styles.options}>
      {options.map((option, index) => (
        <li key={option}>
          {response ? (
            <JudgedOption item={item} option={option} chosen={response.answer === option} />
          ) : (
            <button type="button" className={styles.option} onClick={() => onChoose(option)}>
              <span className={styles.letter} aria-hidden="true">
                {LETTERS[index]}
              </span>
              <span>{option}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

interface JudgedOptionProps {
  item: Pick<Item, 'key' | 'feedback'>;
  option: string;
  chosen: boolean;
}

function JudgedOption({ item, option, chosen }: JudgedOptionProps) {
  const right = option === item.key;
  const look = right ? styles.right : chosen ? styles.wrong : styles.passed;
  const why = item.feedback[option];
  return (
    <div className={`${styles.option} ${look}`}>
      <span className={styles.letter} aria-hidden="true">
        {right ? '✓' : chosen ? '✗' : ''}
      </span>
      <div>
        <p>
          {option}
          {right && <span className="visually-hidden"> ({text.study.correctOption})</span>}
          {chosen && !right && <span className="visually-hidden"> ({text.study.chosen})</span>}
        </p>
        {chosen && !right && why && <p className={styles.why}>{why}</p>}
      </div>
    </div>
  );
}
