import type { ReactNode } from 'react';
import { standingCounts } from '#core/study/standing.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { essayText } from '#ui/essay/text.ts';
import { Icon } from '#ui/part/icon.tsx';
import { CHEVRON } from '#ui/part/icon-paths.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import { todayText } from '#ui/today/text.ts';
import type { DeskEssay } from './desk-essay.ts';
import styles from './library.module.css';
import { libraryText as words } from './text.ts';

interface LibraryProps {
  essays: readonly DeskEssay[];
  /** The link of a row to its deck, around what the row shows. */
  deck(deckId: string, className: string, children: ReactNode): ReactNode;
}

/** All essays of a learner, each in small with what is remembered of it. */
export function Library({ essays, deck }: LibraryProps) {
  if (essays.length === 0)
    return (
      <div className={styles.empty}>
        <p>{words.empty}</p>
        <p className={styles.soft}>{words.emptyWhy}</p>
      </div>
    );
  return (
    <LeafRows>
      {essays.map((essay) => (
        <li key={essay.edition.id}>
          {deck(essay.edition.deckId, styles.row ?? '', <Row {...essay} />)}
        </li>
      ))}
    </LeafRows>
  );
}

function Row({ edition, points, cards }: DeskEssay) {
  const { steady, 'not-met': notMet } = standingCounts(points);
  const isBegun = notMet < points.length;
  return (
    <>
      <span className={styles.small} aria-hidden="true">
        <Miniature sections={edition.essay.sections} claims={edition.claims} points={points} />
      </span>
      <span>
        <span className={styles.title} lang={edition.essay.lang}>
          {edition.title}
        </span>
        <span className={styles.soft}>
          {isBegun ? essayText.steadyOf(steady, points.length) : words.notBegun}
        </span>
        <span className={styles.soft}>{todayText.waiting(cards)}</span>
      </span>
      <Icon path={CHEVRON} size="small" />
    </>
  );
}
