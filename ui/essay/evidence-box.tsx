import type { Essay, Evidence, Outline } from '#core/essay/essay.ts';
import { answeringOf, type Item, marksOf } from '#core/item/item.ts';
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
  item: Item;
  /** Whose words these retell. */
  retold: string;
  /** Opens the text at the place; absent where the reader has it before them. */
  onRead?: () => void;
}

/** The quotation is part of the card; what stands around it comes with the text. */
const NOTHING = { before: '', after: '' };

/** Where the essay says so: up to two sentences, the exact span marked, and the way to it. */
export function EvidenceBox({ essay, item, retold, onRead }: EvidenceBoxProps) {
  const pages = pagesOf(marksOf(item));
  const isAnswer = answeringOf(item).elsewhere(item).length > 0;
  return (
    <figure className={styles.box}>
      {/* Where the answer itself is the text's own words, they stand above already. */}
      {!isAnswer && <Quotation {...{ essay }} evidence={item.evidence} />}
      {isAnswer && pages !== '' && <p className={styles.label}>{pages}</p>}
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

function Quotation({ essay, evidence }: Pick<EvidenceBoxProps, 'essay'> & { evidence: Evidence }) {
  const whole = useEssay(essay);
  const { before, after } = whole ? excerptOf(whole, evidence) : NOTHING;
  return (
    <>
      <figcaption className={styles.label}>{essayText.evidence}</figcaption>
      <blockquote className={styles.quote} lang={essay.lang} dir={essay.dir}>
        {before}
        <mark>{shownQuote(essay, evidence)}</mark>
        {after}
      </blockquote>
    </>
  );
}

/** The pages of several marks; empty where the file had none. */
function pagesOf(marks: readonly Evidence[]): string {
  const pages = marks.flatMap(({ page }) => page ?? []);
  if (pages.length === 0) return '';
  const said = essayText.pages([Math.min(...pages), Math.max(...pages)]);
  return said.replace(/^./, (letter) => letter.toUpperCase());
}
