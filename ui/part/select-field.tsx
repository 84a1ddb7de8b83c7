import { type ReactNode, useId } from 'react';
import { Field } from './field.tsx';
import styles from './text-field.module.css';

interface SelectFieldProps {
  name: string;
  label: string;
  help?: string | undefined;
  defaultValue?: string | undefined;
  /** `option` elements. */
  children: ReactNode;
}

/** One of many, in a form that is sent whole. */
export function SelectField({ name, label, help, defaultValue, children }: SelectFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, help }}>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className={`${styles.input} ${styles.well}`}
        aria-describedby={help && `${id}-help`}
      >
        {children}
      </select>
    </Field>
  );
}
