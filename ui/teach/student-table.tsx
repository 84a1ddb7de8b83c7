import { folded } from '#core/essay/fold.ts';
import { dayWords } from '#ui/dates.ts';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { FormField } from '#ui/part/form-field.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
import styles from './student-table.module.css';
import { teachText } from './text.ts';

/** Somebody in a class as its staff lists them. */
export interface ListedPerson {
  learnerId: string;
  name: string;
  number: string | null;
  groupId: string | null;
  since: number;
  role: string;
  state: 'in' | 'waiting' | 'removed';
  /** More than one where they have joined on several devices and count as one. */
  entries: readonly unknown[];
}

/** What of a student's work is shown: days. */
export interface ListedWork {
  learnerId: string;
  counted: number;
  asked: number;
  /** ms since 1970; only the day is shown. */
  receivedAt: number | null;
  hasException: boolean;
}

interface StudentTableProps {
  courseId: string;
  timeZone: string;
  people: readonly ListedPerson[];
  /** Of the assignment that asks for days, or the next one. */
  work: readonly ListedWork[];
  asksDays: boolean;
  /** Whoever joined late is asked for fewer of them. */
  fewerForLate: boolean;
  /** Whoever looks may give other dates, and there is something assigned. */
  mayAssign: boolean;
  /** Groups by id. */
  groups: readonly { id: string; name: string }[];
  /** The same as a file; undefined while nothing is assigned. */
  file: string | undefined;
  /** What is looked for; empty for all. */
  search: string;
  /** From 1. */
  page: number;
}

const words = teachText.people;
const A_PAGE = 50;
/** The form for several students at once: its boxes stand in the rows. */
const CHOSEN = 'chosen';

/** Everybody in a class: found by name or number, page by page; let in, removed, brought back. */
export function StudentTable(props: StudentTableProps) {
  const { courseId, people, search, file } = props;
  const found = people.filter((person) => isSought(person, search));
  const groups = [
    [words.waiting, found.filter(({ state }) => state === 'waiting')],
    [words.title, found.filter(({ role, state }) => role === 'student' && state === 'in')],
    [words.staff, found.filter(({ role, state }) => role !== 'student' && state === 'in')],
    [words.removed, found.filter(({ state }) => state === 'removed')],
  ] as const;
  return (
    <>
      <form method="get" className={styles.search}>
        <FormField name="q" label={words.search} defaultValue={search} />
        <Button type="submit">{words.find}</Button>
      </form>
      {search.trim() && (
        <a href={`/class/${courseId}/students`} className={buttonClass('plain')}>
          {words.all}
        </a>
      )}
      {groups.map(
        ([title, rows]) =>
          (rows.length > 0 || title === words.title) && (
            <section key={title}>
              <h2 className={styles.heading}>
                {title} ({rows.length})
              </h2>
              <People {...props} rows={rows} />
            </section>
          ),
      )}
      {props.asksDays && props.fewerForLate && <p>{words.fewerForLate}</p>}
      <a href={`/class/${courseId}/roster`} className={buttonClass('plain')}>
        {teachText.roster.link}
      </a>
      {file && (
        <a href={file} className={buttonClass('plain')} download>
          {words.file}
        </a>
      )}
    </>
  );
}

/** Whether every word of a search stands in the name or the number, in any order and whatever its case, accents and quotes. */
export function isSought(
  { name, number }: Pick<ListedPerson, 'name' | 'number'>,
  search: string,
): boolean {
  const whole = folded(`${name} ${number ?? ''}`);
  return folded(search)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

interface PeopleProps extends Omit<StudentTableProps, 'people' | 'file'> {
  rows: readonly ListedPerson[];
}

function People(props: PeopleProps) {
  const { courseId, timeZone, rows, page, search, work, asksDays, groups, mayAssign } = props;
  const groupOf = new Map(groups.map(({ id, name }) => [id, name]));
  const workOf = new Map(work.map((one) => [one.learnerId, one]));
  const pages = Math.max(1, Math.ceil(rows.length / A_PAGE));
  const here = Math.min(Math.max(1, page), pages);
  const to = (number: number) =>
    `/class/${courseId}/students?${new URLSearchParams({ q: search, page: String(number) })}`;
  const mayChoose = ({ role, state }: ListedPerson) =>
    mayAssign && role === 'student' && state === 'in';
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <Leaf>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {groups.length > 0 && <th scope="col">{teachText.groups.show}</th>}
            <th scope="col">{words.number}</th>
            <th scope="col">{words.since}</th>
            {asksDays && <th scope="col">{words.days}</th>}
            <th scope="col">{words.received}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.slice((here - 1) * A_PAGE, here * A_PAGE).map((person) => (
            <tr key={person.learnerId}>
              <th scope="row">
                {mayChoose(person) ? (
                  <label className={styles.choose}>
                    <input
                      type="checkbox"
                      form={CHOSEN}
                      name="student"
                      value={person.learnerId}
                      aria-label={teachText.dates.choose(person.name)}
                    />
                    <Name {...person} />
                  </label>
                ) : (
                  <Name {...person} />
                )}
              </th>
              {groups.length > 0 && <td>{groupOf.get(person.groupId ?? '')}</td>}
              <td>{person.number}</td>
              <td data-label={words.since}>{dayWords(person.since, timeZone)}</td>
              <Work {...{ timeZone, asksDays }} work={workOf.get(person.learnerId)} />
              <td>
                <div className={styles.changes}>
                  {person.role === 'student' && person.state === 'in' && (
                    <a
                      href={`/class/${courseId}/student?student=${person.learnerId}`}
                      className={buttonClass('plain')}
                      aria-label={teachText.dates.linkFor(person.name)}
                    >
                      {teachText.dates.link}
                    </a>
                  )}
                  <Changes courseId={courseId} person={person} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(mayChoose) && (
        <form id={CHOSEN} action={`/class/${courseId}/student`} className={styles.chosen}>
          <Button type="submit" variant="plain">
            {teachText.dates.forChosen}
          </Button>
        </form>
      )}
      {pages > 1 && (
        <nav className={styles.pages} aria-label={words.page(here, pages)}>
          {here > 1 && <a href={to(here - 1)}>{words.before}</a>}
          <span>{words.page(here, pages)}</span>
          {here < pages && <a href={to(here + 1)}>{words.next}</a>}
        </nav>
      )}
    </Leaf>
  );
}

function Name({ name, role, entries }: ListedPerson) {
  return (
    <span>
      {name}
      {role !== 'student' && (
        <span className={styles.entries}>{words.roles[role as keyof typeof words.roles]}</span>
      )}
      {entries.length > 1 && (
        <span className={styles.entries}>{teachText.same.entries(entries.length)}</span>
      )}
    </span>
  );
}

interface WorkProps {
  timeZone: string;
  asksDays: boolean;
  work: ListedWork | undefined;
}

/** Days that count, and from when on nothing came: never that somebody has not studied, for a phone may be without a network. */
function Work({ timeZone, asksDays, work }: WorkProps) {
  if (!work) return asksDays ? <td colSpan={2} /> : <td />;
  const { counted, asked, receivedAt, hasException } = work;
  return (
    <>
      {asksDays && (
        <td data-label={words.days}>
          {words.daysOf(counted, asked)}
          {hasException && ` (${words.exception})`}
        </td>
      )}
      <td data-label={receivedAt === null ? undefined : words.received}>
        {receivedAt === null ? words.never : dayWords(receivedAt, timeZone)}
      </td>
    </>
  );
}

function Changes({ courseId, person }: { courseId: string; person: ListedPerson }) {
  const { learnerId, role, state, name } = person;
  if (role === 'owner') return null;
  const offered = { in: ['remove'], waiting: ['approve', 'remove'], removed: ['restore'] } as const;
  return (
    <form action={`/api/class/${courseId}/seat`} method="post" className={styles.changes}>
      <input type="hidden" name="learnerId" value={learnerId} />
      {offered[state].map((change) => (
        <Button
          key={change}
          type="submit"
          variant="plain"
          name="change"
          value={change}
          aria-label={`${words[change]}: ${name}`}
        >
          {words[change]}
        </Button>
      ))}
    </form>
  );
}
