import type { ItemOf } from '#core/item/item.ts';
import { cardText } from '#ui/card/text.ts';
import type { OptionsProps } from './card-kind.ts';
import styles from './option-list.module.css';

type ChoiceItem = ItemOf<'choice'>;

const LETTERS = 'ABCDEFGHI';

/** The options of a choice: tapped once, then judged, with why the chosen one is wrong. */
export function OptionList({ item, options, given, onReveal }: OptionsProps<ChoiceItem>) {
  return (
    <ol className={styles.options}>
      {options.map((option, index) => (
        <li key={option}>
          {given ? (
            <JudgedOption item={item} option={option} chosen={given.answer === option} />
          ) : (
            <button type="button" className={styles.option} onClick={() => onReveal(option)}>
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
  item: ChoiceItem;
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
          {right && <span className="visually-hidden"> ({cardText.correctOption})</span>}
          {chosen && !right && <span className="visually-hidden"> ({cardText.chosen})</span>}
        </p>
        {chosen && !right && why && <p className={styles.why}>{why}</p>}
      </div>
    </div>
  );
}
