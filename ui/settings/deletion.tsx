import { useState } from 'react';
import type { CourseParting, LeavingResponse } from '#core/sync/protocol.ts';
import { Button } from '#ui/part/button.tsx';
import { FormField } from '#ui/part/form-field.tsx';
import { Sheet } from '#ui/part/sheet.tsx';
import styles from './own-data.module.css';
import { settingsText } from './text.ts';

interface DeletionProps {
  leaving: LeavingResponse;
  /** What came of the last tap. */
  said: string;
  onSave(): void;
  onDelete(password: string | null): void;
  onClose(): void;
}

const words = settingsText.ownData;

/** Before everything is deleted: what goes, whom it touches, and for an account the password. */
export function Deletion({ leaving, said, onSave, onDelete, onClose }: DeletionProps) {
  const { email, courses, decks } = leaving;
  const [isSent, setSent] = useState(false);
  const send = (form: FormData) => {
    setSent(true);
    onDelete(email === null ? null : String(form.get('password') ?? ''));
  };
  return (
    <Sheet title={words.delete} closeLabel={words.keep} onClose={onClose}>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        <p>{words.deleteWhat}</p>
        {email !== null && <p>{words.deleteAccount(email)}</p>}
        {courses.length + decks.length > 0 && (
          <ul className={styles.courses}>
            {courses.map((course) => (
              <li key={course.title}>{partingWords(course)}</li>
            ))}
            {decks.map(({ title, heir }) => (
              <li key={title}>
                {heir === null ? words.deckWithdrawn(title) : words.deckPassed(title, heir)}
              </li>
            ))}
          </ul>
        )}
        <p>{words.final}</p>
        <Button onClick={onSave}>{words.save}</Button>
        {!isSent && <p role="status">{said}</p>}
        {email !== null && (
          <FormField
            name="password"
            type="password"
            label={words.password}
            autoComplete="current-password"
            required
          />
        )}
        {isSent && <p role="alert">{said}</p>}
        <Button type="submit" variant="grave">
          {words.deleteYes}
        </Button>
        <Button variant="plain" onClick={() => window.history.back()}>
          {words.keep}
        </Button>
      </form>
    </Sheet>
  );
}

function partingWords({ title, students, becomes, heir }: CourseParting): string {
  if (becomes === 'left') return words.courseLeft(title);
  return heir === null ? words.courseDeleted(title, students) : words.coursePassed(title, heir);
}
