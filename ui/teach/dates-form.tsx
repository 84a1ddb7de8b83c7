import { wallTimeOf } from '#core/time/wall-time.ts';
import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { PostForm } from '#ui/part/post-form.tsx';
import { askedWords } from './asked-words.ts';
import { DayField } from './day-field.tsx';
import { TeachSection } from './teach-section.tsx';
import { teachText } from './text.ts';

interface DatesFormProps {
  course: { id: string; timeZone: string };
  assignment: {
    id: string;
    deckTitle: string;
    dueAt: number;
    examAt: number | null;
    daysRequired: number;
  };
  learnerIds: readonly string[];
  /** What they were given before, where it is one student. */
  given: { dueAt: number | null; examAt: number | null; daysRequired: number | null } | undefined;
  note: FormNote;
}

const words = teachText.dates;

/** Other dates of one assignment for one student or several: an empty field leaves what is. */
export function DatesForm({ course, assignment, learnerIds, given, note }: DatesFormProps) {
  const { id, deckTitle, dueAt, examAt } = assignment;
  const { timeZone } = course;
  const wall = (at: number | null | undefined, otherwise: number) =>
    at == null
      ? { date: '', hour: wallTimeOf(otherwise, timeZone).hour }
      : wallTimeOf(at, timeZone);
  const own = given?.daysRequired;
  const { defaultValue = own == null ? '' : String(own), error } = shownAgain(note, 'daysRequired');
  return (
    <TeachSection title={deckTitle} why={askedWords(assignment, timeZone)}>
      <PostForm
        action={`/api/class/${course.id}/exception`}
        submit={words.save}
        problem={wholeProblem(note)}
        hidden={{ assignmentId: id, learnerIds: learnerIds.join(',') }}
      >
        <DayField
          name="due"
          label={teachText.assign.due}
          wall={wall(given?.dueAt, dueAt)}
          note={note}
        />
        <DayField
          name="exam"
          label={teachText.assign.exam}
          wall={wall(given?.examAt, examAt ?? dueAt)}
          note={note}
        />
        <FormField
          name="daysRequired"
          label={teachText.assign.days}
          inputMode="numeric"
          {...{ defaultValue, error }}
        />
      </PostForm>
    </TeachSection>
  );
}
