import type { ReactNode } from 'react';
import type { Progress } from '#core/study/day.ts';
import { Button } from '#ui/button.tsx';
import { cardText } from '#ui/card/text.ts';
import { roughly } from '#ui/duration.ts';
import styles from './study-header.module.css';
import { studyText } from './text.ts';

interface StudyHeaderProps {
  /** The way out, made by the page: a link of the router. */
  home: ReactNode;
  progress: Progress | null;
  sync: ReactNode;
  /** Absent where there is nothing to undo; null where the button has no place. */
  onUndo: (() => void) | undefined | null;
}

/** The thin strip over the cards: the way out, how far, whether it is saved, and Undo. */
export function StudyHeader({ home, progress, sync, onUndo }: StudyHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        {home}
        <div className={styles.sync}>{sync}</div>
        {onUndo !== null && (
          <Button variant="quiet" disabled={!onUndo} onClick={onUndo}>
            {cardText.undo}
          </Button>
        )}
      </div>
      {progress && <ProgressBar {...progress} />}
    </header>
  );
}

function ProgressBar({ done, left, minutes }: Progress) {
  const words =
    left === 0 ? studyText.progress.left(0) : studyText.progress.leftFor(left, roughly(minutes));
  return (
    <div className={styles.progress}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={studyText.progress.label}
        aria-valuemin={0}
        aria-valuemax={done + left}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <div
          className={styles.fill}
          style={{ inlineSize: `${(100 * done) / Math.max(1, done + left)}%` }}
        />
      </div>
      <p className={styles.words} aria-hidden="true">
        {words}
      </p>
    </div>
  );
}
