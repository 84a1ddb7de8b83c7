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

/** The paragraphs of a section, one place marked. */
export function EssayPassages({ essay, section, evidence, place }: EssayPassagesProps) {
  return essay.passages
    .filter(({ start, end }) => start >= section.start && end <= section.end)
    .map((passage) => (
      <p key={passage.ordinal} className={styles.passage}>
        {marked(essay.text, passage, evidence, place)}
      </p>
    ));
}

function marked(
  text: string,
  { start, end, ordinal }: Passage,
  evidence: Evidence | undefined,
  place: Ref<HTMLElement> | undefined,
): ReactNode {
  if (!evidence || ordinal !== evidence.passage) return text.slice(start, end);
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
