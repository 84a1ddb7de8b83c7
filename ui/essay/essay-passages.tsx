import { Fragment, type ReactNode, type Ref } from 'react';
import type { Essay, Evidence, Passage, Section } from '#core/essay/essay.ts';
import styles from './essay-passages.module.css';
import { PassageBlocks } from './passage-blocks.tsx';
import { shownWords } from './shown-words.ts';

interface EssayPassagesProps {
  essay: Pick<Essay, 'text' | 'passages' | 'shows'>;
  section: Pick<Section, 'start' | 'end' | 'gaps'>;
  /** What to mark of what stands here, in the order of the text; `place` is the first. */
  marks?: readonly Evidence[] | undefined;
  place?: Ref<HTMLElement>;
}

/** The paragraphs of a stretch of the text, one place marked. A paragraph that goes beyond it is cut where the stretch ends. */
export function EssayPassages({ essay, section, marks = [], place }: EssayPassagesProps) {
  const passages = essay.passages
    .filter(({ start, end }) => start < section.end && end > section.start)
    .map((passage) => clipped(passage, section));
  return (
    <PassageBlocks
      {...{ text: essay.text, passages, gaps: section.gaps, className: styles.passage }}
      words={(span, passage) => marked(essay, { ...passage, ...span }, marks, place)}
    />
  );
}

function clipped(passage: Passage, { start, end }: Pick<Section, 'start' | 'end'>): Passage {
  return {
    ...passage,
    start: Math.max(passage.start, start),
    end: Math.min(passage.end, end),
  };
}

function marked(
  essay: EssayPassagesProps['essay'],
  passage: Passage,
  marks: readonly Evidence[],
  place: Ref<HTMLElement> | undefined,
): ReactNode {
  const words = (from: number, to: number) => shownWords(essay, { start: from, end: to }, passage);
  // The cells of a row are parts of one passage: a mark may lie in several, and begins in one.
  const own = marks.filter(
    ({ passage: ordinal, start, end }) =>
      ordinal === passage.ordinal && start < passage.end && end > passage.start,
  );
  let at = passage.start;
  const pieces = own.map((mark) => {
    const [from, to] = [Math.max(passage.start, mark.start), Math.min(passage.end, mark.end)];
    const before = from > at ? words(at, from) : '';
    at = to;
    const isFirst = mark === marks[0] && from === mark.start;
    return (
      <Fragment key={mark.start}>
        {before}
        <mark ref={isFirst ? place : undefined} tabIndex={-1} className={styles.place}>
          {words(from, to)}
        </mark>
      </Fragment>
    );
  });
  return (
    <>
      {pieces}
      {at < passage.end && words(at, passage.end)}
    </>
  );
}
