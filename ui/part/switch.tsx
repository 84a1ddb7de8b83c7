import { useId } from 'react';
import styles from './switch.module.css';

interface SwitchProps {
  label: string;
  help?: string | undefined;
  value: boolean;
  onChange(value: boolean): void;
}

/** On or off: the knob's side tells. */
export function Switch({ label, help, value, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {help && <span className={styles.help}>{help}</span>}
      </label>
      <input
        id={id}
        className={styles.switch}
        type="checkbox"
        role="switch"
        aria-checked={value}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
}
