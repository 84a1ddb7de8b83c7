import type { Essay, Evidence } from '#core/essay/essay.ts';
import { Button } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { BOOK } from '#ui/part/icon-paths.ts';
import styles from './evidence-box.module.css';
import { excerptOf } from './excerpt.ts';
import { essayText } from './text.ts';

interface EvidenceBoxProps {
  essay: Essay;
  evidence: Evidence;
  /** Whose words these retell. */
  retold: string;
  /** Opens the text at the place; absent where the reader has it before them. */
  onRead?: () => void;
}

/** Where the essay says so: up to two sentences, the exact span marked, and the way to it. */
export function EvidenceBox({ essay, evidence, retold, onRead }: EvidenceBoxProps) {
  const { before, after } = excerptOf(essay, evidence);
  return (
    <figure className={styles.box}>
      <figcaption className={styles.label}>{essayText.evidence}</figcaption>
      <blockquote className={styles.quote} lang={essay.lang} dir={essay.dir}>
        {before}
        <mark>{evidence.quote}</mark>
        {after}
      </blockquote>
      <p className={styles.retold}>{retold}</p>
      {onRead && (
        <Button variant="plain" onClick={onRead}>
          <Icon path={BOOK} />
          {essayText.readInText}
        </Button>
      )}
    </figure>
  );
}
