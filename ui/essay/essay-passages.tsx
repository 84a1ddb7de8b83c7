import type { ReactNode, Ref } from 'react';
import type { Essay, Evidence, Passage, Section } from '#core/essay/essay.ts';
import styles from './essay-passages.module.css';
import { PassageBlocks } from './passage-blocks.tsx';

interface EssayPassagesProps {
  essay: Pick<Essay, 'text' | 'passages'>;
  section: Pick<Section, 'start' | 'end'>;
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
      {...{ text: essay.text, passages, className: styles.passage }}
      words={(span, { ordinal }) => marked(essay.text, { ...span, ordinal }, evidence, place)}
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
  text: string,
  { start, end, ordinal }: Pick<Passage, 'start' | 'end' | 'ordinal'>,
  evidence: Evidence | undefined,
  place: Ref<HTMLElement> | undefined,
): ReactNode {
  if (evidence?.passage !== ordinal) return text.slice(start, end);
  // The cells of a row are parts of one passage: the place may lie in several, and begins in one.
  const [from, to] = [Math.max(start, evidence.start), Math.min(end, evidence.end)];
  if (from >= to) return text.slice(start, end);
  const isBeginning = from === evidence.start;
  return (
    <>
      {text.slice(start, from)}
      <mark ref={isBeginning ? place : undefined} tabIndex={-1} className={styles.place}>
        {text.slice(from, to)}
      </mark>
      {text.slice(to, end)}
    </>
  );
}
