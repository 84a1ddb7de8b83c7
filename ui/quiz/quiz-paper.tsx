import { useEffect, useRef } from 'react';
import type { Edition } from '#core/deck/edition.ts';
import { LETTERS } from '#ui/card/kind/option-list.tsx';
import { Stem } from '#ui/card/stem.tsx';
import { essayText } from '#ui/essay/text.ts';
import { Button } from '#ui/part/button.tsx';
import styles from './quiz-paper.module.css';
import type { SharedQuestion } from './shared-question.ts';
import { quizText as words } from './text.ts';

interface QuizPaperProps {
  questions: readonly SharedQuestion[];
  edition: Pick<Edition, 'title' | 'source' | 'essay'>;
  onLeave(): void;
}

/** A quiz to be printed, its key on a sheet of its own. */
export function QuizPaper({ questions, edition, onLeave }: QuizPaperProps) {
  const { title, source, essay } = edition;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.paper}>
      <div className={styles.acts}>
        <Button variant="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button variant="plain" onClick={onLeave}>
          {words.close}
        </Button>
      </div>
      <main lang={essay.lang} dir={essay.dir}>
        <section className={styles.sheet}>
          <h1 className={styles.title} tabIndex={-1} ref={heading}>
            {title}
          </h1>
          <p className={styles.name}>
            <span>{words.paperName}</span>
            <span>{words.paperDate}</span>
          </p>
          <ol className={styles.questions}>
            {questions.map(({ item, options, lines }) => (
              <li key={item.id}>
                <Stem stem={item.stem} plain />
                {options.length > 0 && (
                  <ul className={styles.options}>
                    {options.map((option, place) => (
                      <li key={option}>
                        <span aria-hidden="true" className={styles.box} />
                        {LETTERS[place]}. {option}
                      </li>
                    ))}
                  </ul>
                )}
                {LETTERS.slice(0, lines)
                  .split('')
                  .map((line) => (
                    <span key={line} className={styles.line} />
                  ))}
              </li>
            ))}
          </ol>
          <p className={styles.retold}>{essayText.retold(source, undefined)}</p>
        </section>
        <section className={styles.sheet}>
          <h2 className={styles.title}>{words.paperKey}</h2>
          <ol className={styles.questions}>
            {questions.map(({ item, answer }) => (
              <li key={item.id}>
                <p className={styles.answer}>{answer}</p>
                <p>{item.explanation}</p>
              </li>
            ))}
          </ol>
        </section>
      </main>
    </div>
  );
}
