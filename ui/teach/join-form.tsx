import { readClassCode, shownCode } from '#core/access/code.ts';
import { Button } from '#ui/part/button.tsx';
import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { PostForm } from '#ui/part/post-form.tsx';
import styles from './join-form.module.css';
import { studentText } from './student-text.ts';

/** The class that a code leads to, as whoever has the code may know it. */
export interface JoinPlace {
  title: string;
  role: 'student' | 'assistant' | 'instructor';
  group: string | null;
  asksNumber: boolean;
  approves: boolean;
}

interface JoinFormProps {
  code: string;
  place: JoinPlace;
  /** What is known of their name already. */
  name: string | undefined;
  note: FormNote;
}

const words = studentText.join;

/** Asks for the code first. */
export function CodeForm({ note, code }: { note: FormNote; code: string }) {
  const { error } = shownAgain(note, 'code');
  return (
    <form action="/join" method="get" className={styles.find}>
      <FormField code name="code" label={words.code} defaultValue={code} error={error} required />
      <Button type="submit" variant="primary">
        {words.find}
      </Button>
    </form>
  );
}

/** Joins the class of a code: a name is enough. */
export function JoinForm({ code, place, name, note }: JoinFormProps) {
  const known = readClassCode(code) ?? code;
  return (
    <PostForm
      action="/api/join"
      submit={words.joinAs[place.role]}
      problem={wholeProblem(note)}
      hidden={{ code: known }}
    >
      <div>
        <p className={styles.code}>{shownCode(known)}</p>
        <h2 className={styles.class}>{place.title}</h2>
        {place.group && <p>{words.group(place.group)}</p>}
      </div>
      <FormField
        name="name"
        label={words.name}
        autoComplete="name"
        required
        maxLength={100}
        {...shownAgain(note, 'name')}
        {...(name && !note.values.name ? { defaultValue: name } : {})}
      />
      {place.asksNumber && place.role === 'student' && (
        <FormField
          name="number"
          label={words.number}
          autoComplete="off"
          required
          {...shownAgain(note, 'number')}
        />
      )}
      {place.approves && place.role === 'student' && <p>{words.approves}</p>}
    </PostForm>
  );
}
