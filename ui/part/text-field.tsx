import { useEffect, useId, useState } from 'react';
import { describedBy, Field } from './field.tsx';
import styles from './text-field.module.css';

interface TextFieldProps {
  label: string;
  help?: string | undefined;
  value: string;
  numeric?: boolean;
  /** Says what is wrong with it, or null after it was taken. */
  onEnter(value: string): string | null;
}

/** Something typed; taken when the field is left, or on Enter. What cannot be taken stays, with the reason. */
export function TextField({ label, help, value, numeric = false, onEnter }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setDraft(value), [value]);
  const enter = () => setError(draft.trim() === value ? null : onEnter(draft.trim()));
  return (
    <Field {...{ id, label, help, error }} isLive>
      <input
        id={id}
        className={styles.input}
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        value={draft}
        aria-invalid={error !== null}
        aria-describedby={describedBy({ id, help, error })}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) enter();
        }}
      />
    </Field>
  );
}
