import { standingCounts } from '#core/study/standing.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { StandingList } from '#ui/essay/standing-list.tsx';
import { essayText } from '#ui/essay/text.ts';
import type { ReadEssay } from './reading-view.ts';
import styles from './share.module.css';
import { readingText as words } from './text.ts';

/** How much of the whole text is remembered, and what the marks in it mean. */
export function Share({ edition, points }: ReadEssay) {
  const { shows } = edition.essay;
  return (
    <div className={styles.share}>
      <div className={styles.picture}>
        <Miniature sections={edition.essay.sections} claims={edition.claims} points={points} />
      </div>
      <div className={styles.words}>
        <StandingList counts={standingCounts(points)} />
        {shows && <p className={styles.hint}>{essayText.shows[shows]}</p>}
        <p className={styles.hint}>{words.hint}</p>
      </div>
    </div>
  );
}
