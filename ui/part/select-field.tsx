import { type ReactNode, useId } from 'react';
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
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className={`${styles.input} ${styles.well}`}
        aria-describedby={help && `${id}-help`}
      >
        {children}
      </select>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
