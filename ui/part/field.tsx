import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { WARNING } from './icon-paths.ts';
import styles from './text-field.module.css';

interface FieldProps {
  /** Of what is typed or chosen in; `describedBy` ties the rest to it. */
  id: string;
  label: string;
  help?: string | undefined;
  /** What is wrong with it. */
  error?: string | null | undefined;
  /** The fault comes while the page is open: it is said aloud. */
  isLive?: boolean;
  /** The input itself. */
  children: ReactNode;
}

/** Around one input: its label above, what is wrong and what helps below. */
export function Field({ id, label, help, error, isLive = false, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className={styles.error} role={isLive ? 'alert' : undefined}>
          <Icon path={WARNING} size="small" />
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}

/** The `aria-describedby` of the input in a field. */
export function describedBy({ id, help, error }: Pick<FieldProps, 'id' | 'help' | 'error'>) {
  return [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ');
}
