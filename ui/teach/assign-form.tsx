import { USUAL_LEAST } from '#core/course/assignment.ts';
import { DAY } from '#core/time/study-day.ts';
import { wallTimeOf } from '#core/time/wall-time.ts';
import { Button } from '#ui/part/button.tsx';
import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { More } from '#ui/part/more.tsx';
import { PostForm } from '#ui/part/post-form.tsx';
import { SelectField } from '#ui/part/select-field.tsx';
import styles from './assign-form.module.css';
import { type AskedTerms, AssignSummary, termsIn } from './assign-summary.tsx';
import { DayField } from './day-field.tsx';
import { GroupOptions } from './group-form.tsx';
import { teachText } from './text.ts';

interface Given {
  id: string;
  deckId: string;
  groupId: string | null;
}

interface AssignFormProps {
  course: { id: string; timeZone: string };
  /** Everybody who would see it, with their groups. */
  students: readonly { groupId: string | null }[];
  decks: readonly { id: string; title: string }[];
  groups: readonly { id: string; name: string }[];
  /** What is changed; undefined where it is new. */
  before: (Omit<AskedTerms, 'groupName'> & Given) | undefined;
  /** What the terms that are looked over cost a student a day, in words. */
  cost: string | null;
  /** ms since 1970. */
  now: number;
  note: FormNote;
}

const words = teachText.assign;
/** A new assignment is due in so many days unless it is said otherwise, and its exam as many after that. */
const USUAL_DAYS = 14;

/** Gives a class a deck, or changes what was given: what it will be is said once more before it is done. */
export function AssignForm(props: AssignFormProps) {
  const { course, decks, groups, before, note } = props;
  const listed =
    before && !decks.some(({ id }) => id === before.deckId)
      ? [{ id: before.deckId, title: before.deckTitle }, ...decks]
      : decks;
  const form = <TermsForm {...props} decks={listed} />;
  const groupName = (id: string | null | undefined) =>
    groups.find((group) => group.id === id)?.name ?? null;
  const { values } = note;
  const seen = props.students.filter(
    ({ groupId }) => !values.groupId || groupId === values.groupId,
  );
  return (
    <>
      {values.summary ? (
        <>
          <AssignSummary
            course={course}
            terms={{
              ...termsIn(values, course.timeZone),
              deckTitle: listed.find(({ id }) => id === values.deckId)?.title ?? '',
              groupName: groupName(values.groupId),
            }}
            before={before && { ...before, groupName: groupName(before.groupId) }}
            students={seen.length}
            cost={props.cost}
            values={values}
          />
          <More title={words.edit}>{form}</More>
        </>
      ) : (
        form
      )}
      {before && (
        <form
          action={`/api/class/${course.id}/assignment`}
          method="post"
          className={styles.withdraw}
        >
          <input type="hidden" name="withdraw" value={before.id} />
          <Button type="submit">{words.withdraw}</Button>
          <p>{words.withdrawWhy}</p>
        </form>
      )}
    </>
  );
}

/** The fields of an assignment. */
function TermsForm({ course, decks, groups, before, now, note }: AssignFormProps) {
  const wall = (at: number) => wallTimeOf(at, course.timeZone);
  const opens = wall(before?.opensAt ?? now);
  const due = before ? wall(before.dueAt) : { ...wall(now + USUAL_DAYS * DAY), hour: 23 };
  const exam = before?.examAt ? wall(before.examAt) : { date: '', hour: 9 };
  return (
    <PostForm
      action={`/api/class/${course.id}/assignment`}
      submit={words.look}
      problem={wholeProblem(note)}
      hidden={{ id: before?.id }}
    >
      <SelectField
        name="deckId"
        label={words.deck}
        defaultValue={note.values.deckId ?? before?.deckId}
      >
        {decks.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      {groups.length > 0 && (
        <SelectField
          name="groupId"
          label={words.group}
          defaultValue={note.values.groupId ?? before?.groupId ?? ''}
        >
          <GroupOptions groups={groups} none={words.whole} />
        </SelectField>
      )}
      <DayField name="opens" label={words.opens} {...{ wall: opens, note }} required />
      <DayField name="due" label={words.due} {...{ wall: due, note }} required />
      <DayField name="exam" label={words.exam} help={words.examHelp} {...{ wall: exam, note }} />
      <NumberField
        name="daysRequired"
        label={words.days}
        help={words.daysHelp}
        value={before?.daysRequired ?? 0}
        note={note}
      />
      <More
        title={words.more}
        isOpen={Boolean(note.problems.leastAnswers || note.problems.graceDays)}
      >
        <NumberField
          name="leastAnswers"
          label={words.least}
          help={words.leastHelp}
          value={before?.leastAnswers ?? USUAL_LEAST}
          note={note}
        />
        <NumberField
          name="graceDays"
          label={words.grace}
          help={words.graceHelp}
          value={before?.graceDays ?? 2}
          note={note}
        />
        <SelectField
          name="isProRata"
          label={words.lateJoiners}
          defaultValue={note.values.isProRata ?? (before?.isProRata === false ? '' : 'on')}
        >
          <option value="on">{words.proRata}</option>
          <option value="">{words.allDays}</option>
        </SelectField>
      </More>
      <p>{words.saveWhy}</p>
    </PostForm>
  );
}

interface NumberFieldProps {
  name: string;
  label: string;
  help: string;
  value: number;
  note: FormNote;
}

function NumberField({ name, label, help, value, note }: NumberFieldProps) {
  const { defaultValue = String(value), error } = shownAgain(note, name);
  return <FormField inputMode="numeric" required {...{ name, label, help, defaultValue, error }} />;
}
