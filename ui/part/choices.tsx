import { type ReactNode, useId } from 'react';
import styles from './choices.module.css';
import { Icon } from './icon.tsx';
import { CHECK } from './icon-paths.ts';

interface Option<T> {
  value: T;
  words: string;
  under?: string | undefined;
}

interface ChoicesProps<T extends string | number> {
  label: string;
  help?: string | undefined;
  value: T;
  options: readonly Option<T>[];
  /** A word a choice and nothing else: filters. */
  plain?: boolean;
  onChange(value: T): void;
}

/** One of a few, all in sight. */
export function Choices<T extends string | number>(props: ChoicesProps<T>) {
  const { label, help, value, options, plain = false, onChange } = props;
  const name = useId();
  return (
    <Field {...{ label, help, plain }}>
      {options.map((option) => (
        <Chip key={option.value} option={option} plain={plain}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        </Chip>
      ))}
    </Field>
  );
}

interface SeveralProps<T extends string> {
  label: string;
  values: readonly T[];
  options: readonly Option<T>[];
  onChange(values: readonly T[]): void;
}

/** Any number of a few, all in sight. */
export function Several<T extends string>({ label, values, options, onChange }: SeveralProps<T>) {
  return (
    <Field label={label} help={undefined} plain={false}>
      {options.map((option) => (
        <Chip key={option.value} option={option} plain={false}>
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                options
                  .map(({ value }) => value)
                  .filter((value) => (value === option.value ? checked : values.includes(value))),
              )
            }
          />
        </Chip>
      ))}
    </Field>
  );
}

interface FieldProps {
  label: string;
  help: string | undefined;
  plain: boolean;
  children: ReactNode;
}

function Field({ label, help, plain, children }: FieldProps) {
  const id = useId();
  return (
    <fieldset className={styles.field} aria-describedby={help && id}>
      <legend className={plain ? 'visually-hidden' : styles.label}>{label}</legend>
      {help && (
        <p id={id} className={styles.help}>
          {help}
        </p>
      )}
      <div className={styles.options}>{children}</div>
    </fieldset>
  );
}

interface ChipProps {
  option: Option<string | number>;
  plain: boolean;
  /** The input that the chip is the face of. */
  children: ReactNode;
}

function Chip({ option: { words, under }, plain, children }: ChipProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.option}>
      {children}
      <span className={styles.chip}>
        <span className={styles.words}>
          {!under && !plain && (
            <span className={styles.tick}>
              <Icon path={CHECK} size="small" />
            </span>
          )}
          {words}
        </span>
        {under && <span className={styles.under}>{under}</span>}
      </span>
    </label>
  );
}
