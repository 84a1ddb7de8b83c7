import { shownCode } from '#core/access/code.ts';
import { dayWords } from '#ui/dates.ts';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import { PostForm } from '#ui/part/post-form.tsx';
import { problemWords } from '#ui/part/problem-text.ts';
import { Tick } from '#ui/part/tick.tsx';
import styles from './class-settings.module.css';
import { TeachSection } from './teach-section.tsx';
import { teachText } from './text.ts';
import { ZoneField } from './zone-field.tsx';

interface ClassSettingsProps {
  course: {
    id: string;
    title: string;
    timeZone: string;
    asksNumber: boolean;
    approves: boolean;
    archivedAt: number | null;
  };
  isOwner: boolean;
  /** Who teaches it. */
  staff: readonly { learnerId: string; name: string; role: StaffRole; since: number }[];
  /** Open links for staff, and until when each is open. */
  invitations: readonly { code: string; role: Invited; link: string; endsAt: number | null }[];
  /** Its groups, each with the code its students join by. */
  groups: readonly { id: string; name: string; students: number; code: string | undefined }[];
  /** A likely day for the copy of the class, as a date field takes it. */
  nextTerm: string;
  /** Titles of decks that the copy cannot be given. */
  staysBehind: readonly string[];
  note: FormNote;
}

type Invited = 'assistant' | 'instructor';
export type StaffRole = Invited | 'owner';

const words = teachText.settings;

/** What a class is called, how people join it, who teaches it, and its end. */
export function ClassSettings(props: ClassSettingsProps) {
  const { course, isOwner, staff, invitations, groups, nextTerm, staysBehind, note } = props;
  const at = `/api/class/${course.id}`;
  const again = (name: string, otherwise: string) => {
    const { defaultValue = otherwise, error } = shownAgain(note, name);
    return { defaultValue, error };
  };
  return (
    <>
      {note.values.done && <p role="status">{words.saved}</p>}
      <PostForm action={`${at}/settings`} submit={words.save} problem={wholeProblem(note)}>
        <FormField
          name="title"
          label={teachText.classes.name}
          required
          maxLength={120}
          {...again('title', course.title)}
        />
        <ZoneField value={course.timeZone} />
        <Tick name="asksNumber" isTicked={course.asksNumber}>
          {words.asksNumber}
        </Tick>
        <Tick name="approves" isTicked={course.approves}>
          {words.approves}
        </Tick>
        <Tick name="isArchived" isTicked={course.archivedAt !== null}>
          {words.archived}
        </Tick>
      </PostForm>
      <TeachSection title={teachText.groups.title} why={teachText.groups.why}>
        {groups.length > 0 && (
          <LeafRows>
            {groups.map(({ id, name, students, code }) => (
              <li key={id} className={styles.row}>
                <p>{name}</p>
                <p className={styles.why}>
                  {teachText.classes.students(students)}
                  {code && `. ${teachText.groups.code}: ${shownCode(code)}`}
                </p>
                <a href={`/class/${course.id}/code?group=${id}`} className={buttonClass('plain')}>
                  {teachText.home.show}
                </a>
              </li>
            ))}
          </LeafRows>
        )}
        <PostForm action={`${at}/group`} submit={teachText.groups.make} isAside>
          <FormField
            name="group"
            label={teachText.groups.name}
            required
            maxLength={120}
            {...shownAgain(note, 'group')}
          />
        </PostForm>
      </TeachSection>
      <TeachSection title={words.staff} why={words.staffWhy}>
        <LeafRows>
          {staff.map(({ learnerId, name, role, since }) => (
            <li key={learnerId} className={styles.row}>
              <p>{name}</p>
              <p className={styles.why}>
                {words.staffSince[role](dayWords(since, course.timeZone))}
              </p>
            </li>
          ))}
          {invitations.map(({ code, role, link, endsAt }) => (
            <li key={code} className={styles.row}>
              <p>{words.linkFor[role]}</p>
              <p className={styles.link}>{link}</p>
              {endsAt !== null && (
                <p className={styles.why}>{words.linkUntil(dayWords(endsAt, course.timeZone))}</p>
              )}
              <form action={`${at}/code`} method="post">
                <input type="hidden" name="close" value={code} />
                <Button type="submit" variant="plain">
                  {words.closeLink}
                </Button>
              </form>
            </li>
          ))}
          {(['instructor', 'assistant'] as const).map((role) => (
            <li key={role} className={styles.row}>
              <form action={`${at}/code`} method="post">
                <input type="hidden" name="role" value={role} />
                <Button type="submit">{words.invite[role]}</Button>
              </form>
            </li>
          ))}
        </LeafRows>
      </TeachSection>
      <TeachSection title={words.copy}>
        <PostForm action={`${at}/copy`} submit={words.copy} isAside>
          <p>{words.copyWhy}</p>
          {staysBehind.length > 0 && <p>{words.staysBehind(staysBehind)}</p>}
          <FormField
            name="copyTitle"
            label={words.copyTitle}
            required
            maxLength={120}
            {...again('copyTitle', course.title)}
          />
          <FormField
            type="date"
            name="copyOpens"
            label={words.copyOpens}
            required
            {...again('copyOpens', nextTerm)}
          />
        </PostForm>
      </TeachSection>
      {isOwner && (
        <TeachSection title={words.delete}>
          <PostForm
            action={`${at}/delete`}
            submit={words.delete}
            isAside
            problem={note.problems.sure && problemWords(note.problems.sure)}
          >
            <p>{words.deleteWhy}</p>
            <Tick name="sure">{words.sure}</Tick>
          </PostForm>
        </TeachSection>
      )}
    </>
  );
}
