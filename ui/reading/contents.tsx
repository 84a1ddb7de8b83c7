import type { RefObject } from 'react';
import type { Essay, Section } from '#core/essay/essay.ts';
import { Disc } from '#ui/part/disc.tsx';
import styles from './contents.module.css';
import type { ReadPoint } from './reading-view.ts';
import { readingText as words } from './text.ts';
import { useSectionInSight } from './use-place.ts';

interface ContentsProps {
  essay: Essay;
  pointsOf(section: Section): readonly ReadPoint[];
  /** The text that is scrolled. */
  text: RefObject<HTMLElement | null>;
  onGo(section: Section): void;
}

/** The sections, with the discs of their key points. */
export function Contents({ essay, pointsOf, text, onGo }: ContentsProps) {
  const current = useSectionInSight(text);
  return (
    <nav aria-label={words.contents}>
      <ul className={styles.list} lang={essay.lang} dir={essay.dir}>
        {essay.sections.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              className={styles.row}
              aria-current={section.id === current ? 'location' : undefined}
              onClick={() => onGo(section)}
            >
              <span>{section.title}</span>
              <span className={styles.discs}>
                {pointsOf(section).map(({ claim, standing }) => (
                  <Disc key={claim.id} standing={standing} />
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
