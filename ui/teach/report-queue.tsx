import type { Shows } from '#core/essay/essay.ts';
import { answeringOf, type Item } from '#core/item/item.ts';
import type { ReportAnswer } from '#core/sync/protocol.ts';
import { dayWords } from '#ui/dates.ts';
import { shownQuote } from '#ui/essay/shown-words.ts';
import { Button } from '#ui/part/button.tsx';
import { type FormNote, shownAgain } from '#ui/part/form-note.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import { TextAreaField } from '#ui/part/text-area-field.tsx';
import styles from './report-queue.module.css';
import { teachText } from './text.ts';

/** A card that a student reported as wrong. */
export interface ListedReport {
  eventId: string;
  item: Item;
  shows: Shows;
  deckTitle: string;
  text: string;
  /** ms since 1970; only the day is shown. */
  receivedAt: number;
  outcome: ReportAnswer['outcome'] | null;
  /** What the student was told. */
  answer: string;
}

interface ReportQueueProps {
  courseId: string;
  timeZone: string;
  reports: readonly ListedReport[];
  note: FormNote;
}

const words = teachText.reports;

/** Reports that wait for an answer, each with the card and what it rests on; then those that were answered. */
export function ReportQueue({ courseId, timeZone, reports, note }: ReportQueueProps) {
  const waiting = reports.filter(({ outcome }) => outcome === null);
  const done = reports.filter(({ outcome }) => outcome !== null);
  return (
    <>
      {note.values.done && <p role="status">{words.told}</p>}
      <p>{words.under}</p>
      {waiting.length === 0 && <p>{words.none}</p>}
      {waiting.length > 0 && (
        <LeafRows>
          {waiting.map((report) => (
            <li key={report.eventId} className={styles.report}>
              <Reported {...{ report, timeZone }} />
              <AnswerForm {...{ courseId, report, note }} />
            </li>
          ))}
        </LeafRows>
      )}
      {done.length > 0 && (
        <section>
          <h2 className={styles.heading}>{words.done}</h2>
          <LeafRows>
            {done.map((report) => (
              <li key={report.eventId} className={styles.report}>
                <Reported {...{ report, timeZone }} />
                <p className={styles.small}>
                  {words.said}: {report.answer || words.nothingSaid}
                </p>
              </li>
            ))}
          </LeafRows>
        </section>
      )}
    </>
  );
}

function Reported({ report, timeZone }: { report: ListedReport; timeZone: string }) {
  const { item, shows, deckTitle, text, receivedAt } = report;
  const quote = shownQuote(shows === 'whole' ? {} : { shows }, item.evidence);
  return (
    <>
      <p className={styles.small}>
        {deckTitle}, {dayWords(receivedAt, timeZone)}
      </p>
      <p className={styles.text}>{text}</p>
      <div className={styles.card}>
        <p className={styles.stem}>{item.stem.replace(/_{2,}/g, '…')}</p>
        <p>{item.kind === 'points' ? answeringOf(item).points(item).join(' ') : item.key}</p>
        <p className={styles.small}>
          {words.evidence}: {shows === 'pages' ? quote : `“${quote}”`}
        </p>
      </div>
    </>
  );
}

interface AnswerFormProps {
  courseId: string;
  report: ListedReport;
  note: FormNote;
}

function AnswerForm({ courseId, report: { eventId, item }, note }: AnswerFormProps) {
  // The page has a form for each report: only the one that was sent is shown again.
  const again = note.values.eventId === eventId ? shownAgain(note, 'text') : {};
  return (
    <form action={`/api/class/${courseId}/report`} method="post" className={styles.form}>
      <input type="hidden" name="eventId" value={eventId} />
      <TextAreaField name="text" label={words.answer} maxLength={1_000} {...again} />
      <div className={styles.ways}>
        <Button type="submit" name="outcome" value="answered" aria-label={words.sendTo(item.stem)}>
          {words.send}
        </Button>
        <Button
          type="submit"
          variant="plain"
          name="outcome"
          value="dismissed"
          aria-label={words.dismissTo(item.stem)}
        >
          {words.dismiss}
        </Button>
      </div>
    </form>
  );
}
