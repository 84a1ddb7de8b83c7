import { type ReactNode, useEffect, useId, useState } from 'react';
import styles from './fields.module.css';

interface FieldProps {
  label: string;
  help?: string | undefined;
}

interface FrameProps extends FieldProps {
  id: string;
  error?: string | null;
  children: ReactNode;
}

function Frame({ id, label, help, error, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string | number> extends FieldProps {
  value: T;
  options: readonly { value: T; words: string }[];
  onChange(value: T): void;
}

/** One of a few. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { label, help, value, options, onChange } = props;
  const id = useId();
  return (
    <Frame id={id} label={label} help={help}>
      <select
        id={id}
        className={styles.input}
        value={value}
        aria-describedby={help && `${id}-help`}
        onChange={(event) => {
          const chosen = options.find((option) => String(option.value) === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface EntryProps extends FieldProps {
  value: string;
  numeric?: boolean;
  /** Says what is wrong with it, or null after it was taken. */
  onEnter(value: string): string | null;
}

/** Something typed; taken when the field is left, or on Enter. What cannot be taken stays, with the reason. */
export function Entry({ label, help, value, numeric = false, onEnter }: EntryProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setDraft(value), [value]);
  const enter = () => setError(draft.trim() === value ? null : onEnter(draft.trim()));
  return (
    <Frame id={id} label={label} help={help} error={error}>
      <input
        id={id}
        className={styles.input}
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        value={draft}
        aria-invalid={error !== null}
        aria-describedby={[error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter();
        }}
      />
    </Frame>
  );
}

interface SwitchProps extends FieldProps {
  value: boolean;
  onChange(value: boolean): void;
}

/** On or off. */
export function Switch({ label, help, value, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={value}
          aria-describedby={help && `${id}-help`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
