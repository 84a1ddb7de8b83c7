import { AFTER_EXAM, type AfterExam } from '#core/study/after-exam.ts';
import { Button } from '#ui/part/button.tsx';
import styles from './after-exam.module.css';
import { todayText } from './text.ts';

const words = todayText.assignment;

/** Asks, once the exam is over; nothing happens by itself. */
export function AfterExamForm({ onChoose }: { onChoose(what: AfterExam): void }) {
  return (
    <section className={styles.ask}>
      <h3 className={styles.title}>{words.after}</h3>
      <p>{words.afterWhy}</p>
      <div className={styles.choices}>
        {AFTER_EXAM.map((what) => (
          <Button key={what} onClick={() => onChoose(what)}>
            {words[what]}
          </Button>
        ))}
      </div>
      <p className={styles.small}>{words.afterHow}</p>
    </section>
  );
}
