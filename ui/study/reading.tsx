import { useEffect, useRef, useState } from 'react';
import type { Essay, EssayText, Outline, Part, Section } from '#core/essay/essay.ts';
import { EssayPassages } from '#ui/essay/essay-passages.tsx';
import { essayText } from '#ui/essay/text.ts';
import { useEssay } from '#ui/essay/text-source.ts';
import { Button } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { BOOK } from '#ui/part/icon-paths.ts';
import { text } from '#ui/text.ts';
import { useGuard } from './guard.ts';
import { useKeys } from './keys.ts';
import styles from './reading.module.css';
import { StickyBar } from './sticky-bar.tsx';
import { studyText } from './text.ts';
import { TextSheet } from './text-sheet.tsx';

export interface ReadingView {
  essay: Outline | Essay;
  section: Section;
  /** As much of the section as is read at once. */
  part: Part;
  /** Its words where the page brought them along: they stand until the text has come. */
  words?: EssayText | undefined;
  /** Reading time, in seconds. */
  seconds: number;
  /** New cards of the section that follow. */
  cards: number;
  /** "Retold from …" */
  retold: string;
}

interface ReadingProps extends ReadingView {
  keysOn: boolean;
  /** Nothing was answered yet: the newcomer is told what this is. */
  isFirst: boolean;
  /** The page has just been opened: the reader is where they are, and stays there. */
  isBeginning: boolean;
  onRead(): void;
  onReadAll(): void;
  onUndo: (() => void) | undefined;
}

/** A section of the study text, before anything in it is asked: a leaf without a crease. */
export function Reading(props: ReadingProps) {
  const { essay, section, part, seconds, cards, retold, keysOn, isFirst, isBeginning } = props;
  const whole = useEssay(essay) ?? props.words;
  const { onRead, onReadAll, onUndo } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const [isOpen, openText] = useState(false);
  const { part: screen, isDeafTo } = useGuard<HTMLDivElement>(`${section.id} ${part.start}`);
  useEffect(() => {
    if (isBeginning) return;
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [isBeginning]);
  // Space scrolls the text, as it does on every page; Enter says that it was read.
  useKeys({ enter: onRead, undo: onUndo }, keysOn, isDeafTo);
  const waiting = <p role="status">{text.loading.text}</p>;
  return (
    <div ref={screen} className={styles.guarded}>
      <main className={styles.leaf}>
        <p className={styles.note}>
          <Icon path={BOOK} />
          {studyText.reading.about(Math.ceil(seconds / 10) * 10, cards)}
        </p>
        {isFirst && <p className={styles.hint}>{studyText.reading.first}</p>}
        <article lang={essay.lang} dir={essay.dir}>
          <h1 className={styles.title} tabIndex={-1} ref={title}>
            {section.title}
          </h1>
          {!essay.shows && (whole ? <EssayPassages essay={whole} section={part} /> : waiting)}
        </article>
        {essay.shows && <p className={styles.book}>{studyText.reading.inBook(pagesOf(part))}</p>}
        <p className={styles.retold}>{retold}</p>
        {!essay.shows && (
          <Button variant="plain" onClick={() => openText(true)}>
            {studyText.reading.wholeText}
          </Button>
        )}
      </main>
      <StickyBar>
        <div className={styles.acts}>
          <Button variant="primary" data-early="read" onClick={onRead}>
            {studyText.reading.ask}
          </Button>
          <Button variant="plain" data-early="known" onClick={onReadAll}>
            {studyText.reading.known}
          </Button>
        </div>
      </StickyBar>
      {isOpen && <TextSheet essay={essay} retold={retold} onClose={() => openText(false)} />}
    </div>
  );
}

/** Which pages of the book a part is, in words; null where they are not known. */
const pagesOf = ({ pages }: Part): string | null => (pages ? essayText.pages(pages) : null);
