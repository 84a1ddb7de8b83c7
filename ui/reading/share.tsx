import { standingCounts } from '#core/study/standing.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { StandingList } from '#ui/essay/standing-list.tsx';
import type { ReadEssay } from './reading-view.ts';
import styles from './share.module.css';
import { readingText as words } from './text.ts';

/** How much of the whole text is remembered, and what the marks in it mean. */
export function Share({ edition, points }: ReadEssay) {
  return (
    <div className={styles.share}>
      <div className={styles.picture}>
        <Miniature sections={edition.essay.sections} claims={edition.claims} points={points} />
      </div>
      <div className={styles.words}>
        <StandingList counts={standingCounts(points)} />
        <p className={styles.hint}>{words.hint}</p>
      </div>
    </div>
  );
}
