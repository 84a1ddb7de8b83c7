import type { ReactNode } from 'react';
import type { Progress } from '#core/study/day.ts';
import { cardText } from '#ui/card/text.ts';
import { buttonClass, KeyCap } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { UNDO } from '#ui/part/icon-paths.ts';
import { noteTap } from './last-tap.ts';
import { progressWords, Strip } from './strip.tsx';
import styles from './study-header.module.css';

interface StudyHeaderProps {
  /** The way out, made by the page: a link of the router. */
  leave: ReactNode;
  progress: Progress | null;
  /** The item that is asked or read for. */
  present: string | null;
  sync: ReactNode;
  /** Absent where there is nothing to undo; null where the button has no place. */
  onUndo: (() => void) | undefined | null;
  keysOn: boolean;
}

/** Over the cards: the way out, how far the day is, Undo; and in words what is left and whether it is saved. */
export function StudyHeader(props: StudyHeaderProps) {
  const { leave, progress, present, sync, onUndo, keysOn } = props;
  return (
    <header className={styles.header}>
      {leave}
      <div className={styles.strip}>{progress && <Strip {...{ progress, present }} />}</div>
      <p className={styles.words} aria-hidden="true">
        {progress && progressWords(progress.left, progress.minutes)}
      </p>
      <div className={styles.sync}>{sync}</div>
      {onUndo !== null && (
        <button
          type="button"
          className={`${buttonClass('plain')} ${styles.undo}`}
          aria-disabled={!onUndo}
          onClick={(event) => {
            // It calls a bar too: what counts is where this tap was, not the one before it.
            noteTap(event.nativeEvent);
            onUndo?.();
          }}
        >
          <Icon path={UNDO} />
          {cardText.undo}
          {keysOn && <KeyCap>U</KeyCap>}
        </button>
      )}
    </header>
  );
}
