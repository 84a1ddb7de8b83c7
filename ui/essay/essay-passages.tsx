import type { ReactNode, Ref } from 'react';
import type { Essay, Evidence, Passage, Section } from '#core/essay/essay.ts';
import styles from './essay-passages.module.css';
import { PassageBlocks } from './passage-blocks.tsx';
import { shownWords } from './shown-words.ts';

interface EssayPassagesProps {
  essay: Pick<Essay, 'text' | 'passages' | 'shows'>;
  section: Pick<Section, 'start' | 'end' | 'gaps'>;
  /** The span to mark, if it stands here. */
  evidence?: Evidence | undefined;
  place?: Ref<HTMLElement>;
}

/** The paragraphs of a stretch of the text, one place marked. A paragraph that goes beyond it is cut where the stretch ends. */
export function EssayPassages({ essay, section, evidence, place }: EssayPassagesProps) {
  const passages = essay.passages
    .filter(({ start, end }) => start < section.end && end > section.start)
    .map((passage) => clipped(passage, section));
  return (
    <PassageBlocks
      {...{ text: essay.text, passages, gaps: section.gaps, className: styles.passage }}
      words={(span, passage) => marked(essay, { ...passage, ...span }, evidence, place)}
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
  evidence: Evidence | undefined,
  place: Ref<HTMLElement> | undefined,
): ReactNode {
  const { start, end, ordinal } = passage;
  const words = (from: number, to: number) => shownWords(essay, { start: from, end: to }, passage);
  if (evidence?.passage !== ordinal) return words(start, end);
  // The cells of a row are parts of one passage: the place may lie in several, and begins in one.
  const [from, to] = [Math.max(start, evidence.start), Math.min(end, evidence.end)];
  if (from >= to) return words(start, end);
  const isBeginning = from === evidence.start;
  return (
    <>
      {from > start && words(start, from)}
      <mark ref={isBeginning ? place : undefined} tabIndex={-1} className={styles.place}>
        {words(from, to)}
      </mark>
      {to < end && words(to, end)}
    </>
  );
}
