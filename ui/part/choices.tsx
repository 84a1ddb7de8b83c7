import { useId } from 'react';
import styles from './choices.module.css';
import { Icon } from './icon.tsx';
import { CHECK } from './icon-paths.ts';

interface ChoicesProps<T extends string | number> {
  label: string;
  help?: string | undefined;
  value: T;
  options: readonly { value: T; words: string; under?: string | undefined }[];
  /** A word a choice and nothing else: filters. */
  plain?: boolean;
  onChange(value: T): void;
}

/** One of a few, all in sight. */
export function Choices<T extends string | number>(props: ChoicesProps<T>) {
  const { label, help, value, options, plain = false, onChange } = props;
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={help && `${id}-help`}>
      <legend className={plain ? 'visually-hidden' : styles.label}>{label}</legend>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.chip}>
              <span className={styles.words}>
                {!option.under && !plain && (
                  <span className={styles.tick}>
                    <Icon path={CHECK} size="small" />
                  </span>
                )}
                {option.words}
              </span>
              {option.under && <span className={styles.under}>{option.under}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
