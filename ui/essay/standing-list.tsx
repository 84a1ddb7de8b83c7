import { STANDINGS, type Standing } from '#core/study/standing.ts';
import { Disc } from '#ui/part/disc.tsx';
import styles from './standing-list.module.css';
import { essayText } from './text.ts';

const STRONGEST_FIRST = [...STANDINGS].reverse();

/** How many key points are full, half and hollow, in words. */
export function StandingList({ counts }: { counts: Record<Standing, number> }) {
  return (
    <ul className={styles.list}>
      {STRONGEST_FIRST.map((standing) => (
        <li key={standing}>
          <Disc standing={standing} />
          {essayText.count(counts[standing], standing)}
        </li>
      ))}
    </ul>
  );
}
