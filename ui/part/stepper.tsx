import { useId } from 'react';
import { IconButton } from './button.tsx';
import { MINUS, PLUS } from './icon-paths.ts';
import styles from './stepper.module.css';

interface StepperProps {
  label: string;
  help?: string | undefined;
  value: number;
  /** What may be chosen, in order. */
  values: readonly number[];
  /** The value as it is read: "10", "Normal". */
  words(value: number): string;
  less: string;
  more: string;
  onChange(value: number): void;
}

/** A number by its neighbours: minus, the number, plus. */
export function Stepper({ label, help, value, values, words, less, more, onChange }: StepperProps) {
  const id = useId();
  const lower = values.findLast((one) => one < value);
  const higher = values.find((one) => one > value);
  return (
    <fieldset className={styles.row} aria-labelledby={`${id}-label`}>
      <div>
        <p id={`${id}-label`} className={styles.label}>
          {label}
        </p>
        {help && <p className={styles.help}>{help}</p>}
      </div>
      <div className={styles.stepper}>
        <IconButton
          icon={MINUS}
          label={less}
          aria-disabled={lower === undefined}
          onClick={() => lower !== undefined && onChange(lower)}
        />
        <output className={styles.value}>{words(value)}</output>
        <IconButton
          icon={PLUS}
          label={more}
          aria-disabled={higher === undefined}
          onClick={() => higher !== undefined && onChange(higher)}
        />
      </div>
    </fieldset>
  );
}
