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
  /** What could be taken up. */
  found: ReactNode;
  /** The link of a row to its deck, around what the row shows. */
  deck(deckId: string, className: string, children: ReactNode): ReactNode;
}

/** The essays on a learner's desk, each in small with what is remembered of it, and what else there is. */
export function Library({ essays, deck, found }: LibraryProps) {
  return (
    <div className={styles.library}>
      <section className={styles.part}>
        <h2 className={styles.label}>{words.desk}</h2>
        {essays.length === 0 ? (
          <div className={styles.empty}>
            <p>{words.empty}</p>
            <p className={styles.soft}>{words.emptyWhy}</p>
          </div>
        ) : (
          <LeafRows>
            {essays.map((essay) => (
              <li key={essay.edition.id}>
                {deck(essay.edition.deckId, styles.row ?? '', <Row {...essay} />)}
              </li>
            ))}
          </LeafRows>
        )}
      </section>
      {found}
    </div>
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
