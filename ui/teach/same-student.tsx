import { dayWords } from '#ui/dates.ts';
import { type FormNote, shownAgain } from '#ui/part/form-note.ts';
import { More } from '#ui/part/more.tsx';
import { PostForm } from '#ui/part/post-form.tsx';
import { TeachSection } from './teach-section.tsx';
import { teachText } from './text.ts';
import { WhoField } from './who-field.tsx';

interface Student {
  learnerId: string;
  name: string;
  number: string | null;
  since: number;
  /** As what they joined and when, ms since 1970. */
  entries: readonly { name: string; since: number }[];
}

interface SameStudentProps {
  course: { id: string; timeZone: string };
  student: Student;
  /** All others of the class. */
  others: readonly Student[];
  note: FormNote;
}

const words = teachText.same;

/** A student who has joined on two devices and is in the class twice: counted as one, or apart again. */
export function SameStudent({ course, student, others, note }: SameStudentProps) {
  const { learnerId, name, entries } = student;
  const action = `/api/class/${course.id}/seat`;
  const { error, defaultValue } = shownAgain(note, 'sameAs');
  const among = others.map((other) => ({ ...other, id: other.learnerId }));
  return (
    <>
      {entries.length > 1 && (
        <TeachSection title={words.one} why={words.oneWhy}>
          <PostForm
            action={action}
            submit={words.apart}
            isAside
            hidden={{ learnerId, change: 'apart' }}
          >
            {entries.map((entry) => (
              <p key={entry.since}>
                {words.entry(entry.name, dayWords(entry.since, course.timeZone))}
              </p>
            ))}
          </PostForm>
        </TeachSection>
      )}
      {others.length > 0 && (
        <More title={words.title} isOpen={error !== undefined}>
          <PostForm
            action={action}
            submit={words.join}
            problem={error}
            isAside
            hidden={{ learnerId }}
          >
            <p>{words.why}</p>
            <WhoField
              name="sameAs"
              label={words.also(name)}
              of={name}
              among={among}
              none={words.nobody}
              others={words.others}
              chosen={defaultValue}
              beside={({ number, since }) =>
                [number ?? '', dayWords(since, course.timeZone)].filter(Boolean)
              }
            />
          </PostForm>
        </More>
      )}
    </>
  );
}
