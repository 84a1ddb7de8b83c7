import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain } from '#ui/part/form-note.ts';
import { SelectField } from '#ui/part/select-field.tsx';
import styles from './day-field.module.css';
import { teachText } from './text.ts';

interface DayFieldProps {
  name: 'opens' | 'due' | 'exam';
  label: string;
  help?: string;
  /** What the clock of the class shows; an empty date where none is set. */
  wall: { date: string; hour: number };
  note: FormNote;
  required?: boolean;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** A day and its hour, by the clock of the class. */
export function DayField({ name, label, help, wall, note, required = false }: DayFieldProps) {
  const { defaultValue = wall.date, error } = shownAgain(note, name);
  return (
    <div className={styles.day}>
      <FormField type="date" {...{ name, label, help, error, defaultValue, required }} />
      <SelectField
        name={`${name}Hour`}
        label={teachText.assign.hours[name]}
        defaultValue={note.values[`${name}Hour`] ?? String(wall.hour)}
      >
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {`${String(hour).padStart(2, '0')}:00`}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
