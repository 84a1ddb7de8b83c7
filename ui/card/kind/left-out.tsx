import { useState } from 'react';
import type { Essay, Outline } from '#core/essay/essay.ts';
import { cardText } from '#ui/card/text.ts';
import { useEssay } from '#ui/essay/text-source.ts';
import styles from './left-out.module.css';

interface LeftOutProps {
  essay: Outline | Essay;
  /** Offsets into the text. */
  start: number;
  end: number;
}

/** What stands in the text between two of its sentences: a sign, and at a tap the words. Nothing where they follow one another. */
export function LeftOut({ essay, start, end }: LeftOutProps) {
  const [isOpen, open] = useState(false);
  const whole = useEssay(essay);
  const words = whole?.text.slice(start, end).trim() ?? '';
  if (words === '') return null;
  if (isOpen) return <p className={styles.words}>{words}</p>;
  return (
    <button
      type="button"
      className={styles.sign}
      aria-label={cardText.leftOut}
      onClick={() => open(true)}
    >
      …
    </button>
  );
}
