import { useId } from 'react';
import { describedBy, Field } from './field.tsx';
import styles from './text-field.module.css';

interface TextAreaFieldProps {
  name: string;
  label: string;
  maxLength: number;
  defaultValue?: string | undefined;
  /** What is wrong with what was sent. */
  error?: string | undefined;
}

/** Some sentences, in a form that is sent whole. */
export function TextAreaField({ name, label, error, ...area }: TextAreaFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, error }}>
      <textarea
        {...area}
        id={id}
        name={name}
        rows={2}
        className={`${styles.input} ${styles.well}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, help: undefined, error })}
      />
    </Field>
  );
}
