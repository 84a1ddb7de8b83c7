import { type ComponentProps, useId } from 'react';
import { describedBy, Field } from './field.tsx';
import styles from './text-field.module.css';

interface FormFieldProps
  extends Pick<
    ComponentProps<'input'>,
    | 'type'
    | 'accept'
    | 'autoComplete'
    | 'defaultValue'
    | 'inputMode'
    | 'required'
    | 'minLength'
    | 'maxLength'
  > {
  name: string;
  label: string;
  help?: string | undefined;
  /** What is wrong with what was sent. */
  error?: string | undefined;
  /** Set apart, for what is compared sign by sign. */
  code?: boolean;
}

/** A field of a form that is sent whole, before scripts load too. */
export function FormField({ name, label, help, error, code = false, ...input }: FormFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, help, error }}>
      <input
        {...input}
        id={id}
        name={name}
        className={
          code ? `${styles.input} ${styles.well} ${styles.code}` : `${styles.input} ${styles.well}`
        }
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, help, error })}
        {...(code ? { autoCapitalize: 'characters', autoComplete: 'off', spellCheck: false } : {})}
      />
    </Field>
  );
}
