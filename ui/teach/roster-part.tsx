import { dayWords } from '#ui/dates.ts';
import { Button } from '#ui/part/button.tsx';
import { FormField } from '#ui/part/form-field.tsx';
import { type FormNote, shownAgain, wholeProblem } from '#ui/part/form-note.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import { More } from '#ui/part/more.tsx';
import { PostForm } from '#ui/part/post-form.tsx';
import styles from './roster-part.module.css';
import { TeachSection } from './teach-section.tsx';
import { teachText } from './text.ts';
import { WhoField } from './who-field.tsx';

interface ListedStudent {
  id: string;
  name: string;
  columns: readonly (readonly [heading: string, value: string])[];
  learnerId: string | null;
}

interface Unlisted {
  learnerId: string;
  name: string;
  number: string | null;
}

interface RosterPartProps {
  courseId: string;
  timeZone: string;
  /** Whoever joins is asked for a student number. */
  asksNumber: boolean;
  roster: {
    changedAt: number | null;
    students: readonly ListedStudent[];
    unlisted: readonly Unlisted[];
    came: readonly ListedStudent[];
    went: readonly ListedStudent[];
  };
  note: FormNote;
}

const words = teachText.roster;
/** So many are matched on one page: each brings the whole list to choose from. */
const AT_ONCE = 20;

/** The school's list: how many of it have joined, who has not, and whoever joined beside it. */
export function RosterPart({ courseId, timeZone, asksNumber, roster, note }: RosterPartProps) {
  const { changedAt, students, unlisted, came, went } = roster;
  const missing = students.filter(({ learnerId }) => learnerId === null);
  const isNew = changedAt === null;
  return (
    <>
      {note.values.taken && (
        <p role="status">
          {words.taken(Number(note.values.taken))}{' '}
          {note.values.asNumber && words.columns(note.values.asNumber, note.values.asName ?? '')}{' '}
          {note.values.leftOut && words.leftOut(note.values.leftOut)}{' '}
          {note.values.guessed && words.guessed(note.values.guessed)}
        </p>
      )}
      {!isNew && (
        <p>
          {words.joined(students.length - missing.length, students.length)}{' '}
          {words.since(dayWords(changedAt, timeZone))}
        </p>
      )}
      {!asksNumber && (
        <p>
          {words.askWhy} <a href={`/class/${courseId}/settings`}>{teachText.settings.title}</a>
        </p>
      )}
      {!isNew && unlisted.length > 0 && (
        <TeachSection title={`${words.unlisted} (${unlisted.length})`} why={words.unlistedWhy}>
          <LeafRows>
            {unlisted.slice(0, AT_ONCE).map((person) => (
              <UnlistedRow key={person.learnerId} {...{ courseId, person }} others={missing} />
            ))}
          </LeafRows>
          {unlisted.length > AT_ONCE && (
            <p className={styles.why}>{words.more(unlisted.length - AT_ONCE)}</p>
          )}
        </TeachSection>
      )}
      <Names title={words.missing} of={missing} />
      <Names title={words.came} of={came} />
      <Names title={words.went} of={went} />
      <PostForm
        action={`/api/class/${courseId}/roster`}
        submit={isNew ? words.take : words.takeNewer}
        problem={wholeProblem(note)}
        isAside={!isNew}
        takesFile
      >
        <FormField
          name="list"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          label={isNew ? words.file : words.newer}
          help={words.fileHelp}
          error={shownAgain(note, 'list').error}
          required
        />
      </PostForm>
    </>
  );
}

interface UnlistedRowProps {
  courseId: string;
  person: Unlisted;
  /** On the list, and nobody yet. */
  others: readonly ListedStudent[];
}

/** Somebody who joined as nobody on the list: said to be one of it, the likeliest first. */
function UnlistedRow({ courseId, person, others }: UnlistedRowProps) {
  const { learnerId, name, number } = person;
  return (
    <li className={styles.row}>
      <p className={styles.name}>
        {name}
        {number && <span className={styles.number}> {number}</span>}
      </p>
      {others.length > 0 && (
        <form action={`/api/class/${courseId}/seat`} method="post" className={styles.match}>
          <input type="hidden" name="learnerId" value={learnerId} />
          <WhoField
            name="rosterId"
            label={words.isWho(name)}
            of={name}
            among={others}
            none={words.nobody}
            others={words.others}
            startsLikely
            beside={({ name: listed, columns }) =>
              columns.map(([, value]) => value).filter((value) => value !== listed)
            }
          />
          <Button type="submit" aria-label={words.matchFor(name)}>
            {words.match}
          </Button>
        </form>
      )}
    </li>
  );
}

/** A list of names that opens when it is asked for. */
function Names({ title, of }: { title: string; of: readonly ListedStudent[] }) {
  if (of.length === 0) return null;
  return (
    <More title={`${title} (${of.length})`}>
      <ul className={styles.names}>
        {of.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </More>
  );
}
