import type { ReactNode, Ref } from 'react';
import { inOwnWords } from '#core/memory/own-wording.ts';
import styles from './answer-sheet.module.css';
import { cardKindOf } from './card-kinds.ts';
import type { CardView, GivenAnswer } from './card-view.ts';
import { Labelled } from './kind/labelled.tsx';
import { cardText } from './text.ts';

interface AnswerSheetProps {
  view: Pick<CardView, 'item' | 'face' | 'options' | 'note' | 'edit' | 'essay'>;
  given: GivenAnswer;
  /** Drawn and not seen yet. */
  isAway?: boolean;
  ticked: ReadonlySet<number>;
  onTick(point: number, on: boolean): void;
  /** Where the essay says so, as the screen has room for it. */
  evidence: ReactNode;
  ref: Ref<HTMLElement>;
}

/** The open half of a card: what was answered, what is right and why, the learner's note, where the essay says so. */
export function AnswerSheet({
  view,
  given,
  isAway = false,
  ticked,
  onTick,
  evidence,
  ref,
}: AnswerSheetProps) {
  const { item, face, options, note, edit, essay } = view;
  const { lang, dir } = essay;
  const { Answer, isText } = cardKindOf(item);
  return (
    <section
      className={styles.sheet}
      data-away={isAway || undefined}
      inert={isAway}
      aria-label={cardText.answer}
      tabIndex={-1}
      ref={ref}
    >
      <div lang={lang} dir={dir} className={styles.text}>
        <Answer
          {...{ face, essay, options, given, ticked, onTick }}
          item={inOwnWords(item, edit)}
        />
        {item.explanation && !isText && <p className={styles.explanation}>{item.explanation}</p>}
        {note !== '' && (
          <Labelled label={cardText.yourNote}>
            <p className={styles.note}>{note}</p>
          </Labelled>
        )}
      </div>
      {evidence}
    </section>
  );
}
