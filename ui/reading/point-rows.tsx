import type { ReactNode } from 'react';
import { labelOf } from '#core/claim/claim.ts';
import type { Essay } from '#core/essay/essay.ts';
import { Disc } from '#ui/part/disc.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { CHEVRON } from '#ui/part/icon-paths.ts';
import styles from './point-rows.module.css';
import type { ReadPoint } from './reading-view.ts';
import { outlookWords } from './text.ts';

interface PointRowsProps {
  points: readonly ReadPoint[];
  essay: Pick<Essay, 'lang' | 'dir'>;
  /** The link to a quiz on all of them. */
  quiz: ReactNode;
  onOpen(claimId: string): void;
}

/** The key points of a section as rows. */
export function PointRows({ points, essay: { lang, dir }, quiz, onOpen }: PointRowsProps) {
  return (
    <div className={styles.points}>
      <ul className={styles.rows}>
        {points.map(({ claim, standing, outlook }) => (
          <li key={claim.id}>
            <button type="button" className={styles.row} onClick={() => onOpen(claim.id)}>
              <Disc standing={standing} />
              <span>
                <span lang={lang} dir={dir}>
                  {labelOf(claim)}
                </span>
                <span className={styles.outlook}>{outlookWords(outlook)}</span>
              </span>
              <Icon path={CHEVRON} size="small" />
            </button>
          </li>
        ))}
      </ul>
      {quiz}
    </div>
  );
}
