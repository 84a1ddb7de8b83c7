import { useEffect, useRef, useState } from 'react';
import type { Essay } from '#core/essay/essay.ts';
import { LETTERS } from '#ui/card/kind/option-list.tsx';
import { Stem } from '#ui/card/stem.tsx';
import { cardText } from '#ui/card/text.ts';
import { Button } from '#ui/part/button.tsx';
import { useKeys } from '#ui/study/keys.ts';
import styles from './quiz-wall.module.css';
import type { SharedQuestion } from './shared-question.ts';
import { quizText as words } from './text.ts';

interface QuizWallProps {
  questions: readonly SharedQuestion[];
  essay: Pick<Essay, 'lang' | 'dir' | 'title'>;
  onLeave(): void;
}

/** One question at a time in large type, for a room: the answer stays hidden until it is asked for. */
export function QuizWall({ questions, essay: { lang, dir, title }, onLeave }: QuizWallProps) {
  const [{ index, isOpen }, setShown] = useState({ index: 0, isOpen: false });
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questions[index];
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each question
  useEffect(() => heading.current?.focus({ preventScroll: true }), [index]);
  const go = (to: number) => {
    if (to >= 0 && to < questions.length) setShown({ index: to, isOpen: false });
  };
  const open = () => setShown({ index, isOpen: true });
  // A clicker sends Page Up and Page Down.
  const forth = () => (isOpen ? go(index + 1) : open());
  useKeys({ show: forth, enter: forth, leave: onLeave, back: () => go(index - 1), forth }, true);
  if (!question) return null;
  const { item, options, answer } = question;
  return (
    <div className={styles.wall}>
      <header className={styles.head}>
        <p lang={lang}>{title}</p>
        <p>{words.question(index + 1, questions.length)}</p>
        <Button variant="plain" onClick={onLeave}>
          {words.close}
        </Button>
      </header>
      <main className={styles.main} lang={lang} dir={dir}>
        <h1 className={styles.stem} tabIndex={-1} ref={heading}>
          <Stem stem={item.stem} plain />
        </h1>
        {options.length > 0 && (
          <ol className={styles.options}>
            {options.map((option, place) => (
              <li key={option} className={isOpen && option === item.key ? styles.right : undefined}>
                <span className={styles.letter}>{LETTERS[place]}</span>
                {option}
              </li>
            ))}
          </ol>
        )}
        <div aria-live="polite">
          {isOpen && (
            <>
              {!options.includes(item.key) && <p className={styles.answer}>{answer}</p>}
              <p className={styles.why}>{item.explanation}</p>
            </>
          )}
        </div>
      </main>
      <footer className={styles.foot}>
        <Button disabled={index === 0} onClick={() => go(index - 1)}>
          {words.back}
        </Button>
        {isOpen ? (
          <Button
            variant="primary"
            disabled={index === questions.length - 1}
            onClick={() => go(index + 1)}
          >
            {words.next}
          </Button>
        ) : (
          <Button variant="primary" onClick={open}>
            {cardText.showAnswer}
          </Button>
        )}
      </footer>
    </div>
  );
}
