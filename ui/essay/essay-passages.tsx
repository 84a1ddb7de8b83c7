import type { ReactNode, Ref } from 'react';
import type { Essay, Evidence, Passage, Section } from '#core/essay/essay.ts';
import styles from './essay-passages.module.css';

interface EssayPassagesProps {
  essay: Pick<Essay, 'text' | 'passages'>;
  section: Pick<Section, 'start' | 'end'>;
  /** The span to mark, if it stands here. */
  evidence?: Evidence | undefined;
  place?: Ref<HTMLElement>;
}

/** The paragraphs of a stretch of the text, one place marked. A paragraph that goes beyond it is cut where the stretch ends. */
export function EssayPassages({ essay, section, evidence, place }: EssayPassagesProps) {
  return essay.passages
    .filter(({ start, end }) => start < section.end && end > section.start)
    .map((passage) => (
      <p key={passage.ordinal} className={styles.passage}>
        {marked(essay.text, clipped(passage, section), evidence, place)}
      </p>
    ));
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
  { start, end, ordinal }: Passage,
  evidence: Evidence | undefined,
  place: Ref<HTMLElement> | undefined,
): ReactNode {
  const isHere = evidence?.passage === ordinal && evidence.start >= start && evidence.end <= end;
  if (!isHere) return text.slice(start, end);
  return (
    <>
      {text.slice(start, evidence.start)}
      <mark ref={place} tabIndex={-1} className={styles.place}>
        {evidence.quote}
      </mark>
      {text.slice(evidence.end, end)}
    </>
  );
}
