import type { ReactNode, Ref } from 'react';
import { inOwnWords } from '#core/memory/own-wording.ts';
import { Button } from '#ui/part/button.tsx';
import { CardHead } from './card-head.tsx';
import { cardKindOf } from './card-kinds.ts';
import type { CardView } from './card-view.ts';
import type { Verdict } from './judgement.ts';
import styles from './question.module.css';
import { Stem } from './stem.tsx';
import { cardText } from './text.ts';

interface QuestionProps {
  view: Pick<CardView, 'item' | 'face' | 'essay' | 'edit' | 'flagged'>;
  verdict: Verdict | null;
  /** The learner says that the answer was right; null where they may not. */
  onOverrule: (() => void) | null;
  /** The button of the card's menu, where it has one. */
  menu?: ReactNode;
  ref: Ref<HTMLElement>;
}

/** The upper half of a card: its kind, which becomes the verdict, and the question in the learner's wording. */
export function Question({ view, verdict, onOverrule, menu = null, ref }: QuestionProps) {
  const { item, essay, edit, flagged, face } = view;
  const { Task } = cardKindOf(item);
  return (
    <article className={styles.question} aria-label={cardText.question} tabIndex={-1} ref={ref}>
      <CardHead
        kind={cardText.kinds[item.kind]}
        verdict={verdict}
        isFlagged={flagged}
        overrule={
          onOverrule && (
            <Button variant="plain" onClick={onOverrule}>
              {cardText.wasRight}
            </Button>
          )
        }
        menu={menu}
      />
      <div lang={essay.lang} dir={essay.dir} className={styles.stem}>
        <Stem stem={inOwnWords(item, edit).stem} />
        {Task && <Task {...{ item, face }} />}
      </div>
    </article>
  );
}
