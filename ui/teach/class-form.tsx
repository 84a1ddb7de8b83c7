import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { PostForm } from '#ui/part/post-form.tsx';
import { teachText } from './text.ts';
import { ZoneField } from './zone-field.tsx';

const words = teachText.classes;

/** Makes a class. */
export function ClassForm({ note, isAside }: { note: FormNote; isAside: boolean }) {
  return (
    <PostForm
      action="/api/class"
      submit={words.make}
      problem={wholeProblem(note)}
      isAside={isAside}
    >
      <FormField
        name="title"
        label={words.name}
        help={words.nameHelp}
        required
        maxLength={120}
        {...shownAgain(note, 'title')}
      />
      <ZoneField value={note.values.timeZone} />
      <p>{words.limits}</p>
    </PostForm>
  );
}
