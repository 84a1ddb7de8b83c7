import type { ReactNode } from 'react';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK, CROSS, FLAG, WAVES } from '#ui/part/icon-paths.ts';
import styles from './card-head.module.css';
import type { Verdict } from './judgement.ts';
import { cardText } from './text.ts';

const MARKS = { right: CHECK, nearly: WAVES, wrong: CROSS, told: null };

interface CardHeadProps {
  kind: string;
  verdict: Verdict | null;
  isFlagged: boolean;
  /** `I was right`, where the learner may say so. */
  overrule: ReactNode;
  /** The button of the card's menu. */
  menu: ReactNode;
}

/** The line over a question: its kind, which becomes the verdict. Nothing below it moves. */
export function CardHead({ kind, verdict, isFlagged, overrule, menu }: CardHeadProps) {
  const mark = verdict && MARKS[verdict.tone];
  return (
    <div className={verdict ? `${styles.head} ${styles[verdict.tone]}` : styles.head}>
      <h1 className={verdict ? styles.verdict : styles.kind}>
        {mark && <Icon path={mark} />}
        {verdict ? verdict.words : kind}
      </h1>
      {isFlagged && (
        <span className={styles.flag}>
          <Icon path={FLAG} size="small" />
          <span className="visually-hidden">{cardText.flagged}</span>
        </span>
      )}
      <span className={styles.acts}>
        {overrule}
        {menu}
      </span>
    </div>
  );
}
