import { type ReactNode, useEffect, useRef } from 'react';
import type { Essay, Section } from '#core/essay/essay.ts';
import { Button } from '#ui/button.tsx';
import { useKeys } from './keys.ts';
import styles from './reading.module.css';
import { studyText } from './text.ts';

export interface ReadingView {
  essay: Essay;
  section: Section;
  /** Reading time, in seconds. */
  seconds: number;
  /** New cards of the section that follow. */
  cards: number;
}

interface ReadingProps extends ReadingView {
  keysOn: boolean;
  /** Nothing was answered yet: the newcomer is told what this is. */
  isFirst: boolean;
  onRead(): void;
  onReadAll(): void;
}

/** A section of the study text, before anything in it is asked. */
export function Reading(props: ReadingProps) {
  const { essay, section, seconds, cards, keysOn, isFirst, onRead, onReadAll } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useKeys({ show: onRead }, keysOn);
  return (
    <>
      <main className={styles.reading}>
        <p className={styles.note}>
          {studyText.reading.about(Math.ceil(seconds / 10) * 10, cards)}
        </p>
        {isFirst && <p className={styles.hint}>{studyText.reading.first}</p>}
        <article lang={essay.lang} dir={essay.dir} className={styles.text}>
          <h1 className={styles.title} tabIndex={-1} ref={title}>
            {section.title}
          </h1>
          {paragraphs(essay, section)}
        </article>
      </main>
      <footer className={styles.bar}>
        <Button variant="primary" large onClick={onRead}>
          {studyText.reading.ask}
        </Button>
        <Button variant="quiet" onClick={onReadAll}>
          {studyText.reading.known}
        </Button>
      </footer>
    </>
  );
}

function paragraphs({ text: whole, passages }: Essay, { start, end }: Section): ReactNode {
  return passages
    .filter((passage) => passage.start >= start && passage.end <= end)
    .map((passage) => <p key={passage.ordinal}>{whole.slice(passage.start, passage.end)}</p>);
}
