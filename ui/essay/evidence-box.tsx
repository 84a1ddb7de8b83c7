import type { Essay, Evidence, Outline } from '#core/essay/essay.ts';
import { Button } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { BOOK } from '#ui/part/icon-paths.ts';
import styles from './evidence-box.module.css';
import { excerptOf } from './excerpt.ts';
import { shownQuote } from './shown-words.ts';
import { essayText } from './text.ts';
import { useEssay } from './text-source.ts';

interface EvidenceBoxProps {
  essay: Outline | Essay;
  evidence: Evidence;
  /** Whose words these retell. */
  retold: string;
  /** Opens the text at the place; absent where the reader has it before them. */
  onRead?: () => void;
}

/** The quotation is part of the card; what stands around it comes with the text. */
const NOTHING = { before: '', after: '' };

/** Where the essay says so: up to two sentences, the exact span marked, and the way to it. */
export function EvidenceBox({ essay, evidence, retold, onRead }: EvidenceBoxProps) {
  const whole = useEssay(essay);
  const { before, after } = whole ? excerptOf(whole, evidence) : NOTHING;
  return (
    <figure className={styles.box}>
      <figcaption className={styles.label}>{essayText.evidence}</figcaption>
      <blockquote className={styles.quote} lang={essay.lang} dir={essay.dir}>
        {before}
        <mark>{shownQuote(essay, evidence)}</mark>
        {after}
      </blockquote>
      <p className={styles.retold}>{retold}</p>
      {onRead && essay.shows !== 'pages' && (
        <Button variant="plain" onClick={onRead}>
          <Icon path={BOOK} />
          {essayText.readInText}
        </Button>
      )}
    </figure>
  );
}
