import type { ReportAnswer } from '#core/sync/protocol.ts';
import { Button } from '#ui/part/button.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
import { todayText } from './text.ts';
import styles from './told-answers.module.css';

/** What was said to a card that the learner had reported as wrong. */
export interface ToldAnswer extends Pick<ReportAnswer, 'eventId' | 'outcome' | 'text'> {
  /** The class whose staff says it. */
  course: string;
  /** The card's question; empty where the card is not here any more. */
  stem: string;
}

interface ToldAnswersProps {
  answers: readonly ToldAnswer[];
  /** The learner has read it. */
  onRead(eventId: string): void;
}

const words = todayText.answers;

/** Answers to reports that were not read yet on this device. */
export function ToldAnswers({ answers, onRead }: ToldAnswersProps) {
  return answers.map(({ eventId, course, stem, outcome, text }) => (
    <Leaf key={eventId}>
      <section className={styles.answer}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.small}>{words.from(course)}</p>
        {stem && <p className={styles.stem}>{stem.replace(/_{2,}/g, '…')}</p>}
        <p className={styles.text}>{text || words[outcome]}</p>
        <Button onClick={() => onRead(eventId)}>{words.read}</Button>
      </section>
    </Leaf>
  ));
}
