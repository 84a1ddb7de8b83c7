import type { Standing } from '#core/study/standing.ts';
import styles from './disc.module.css';

/** Hollow, half, full: how well something is remembered. Words beside it say the same. */
export function Disc({ standing }: { standing: Standing }) {
  return (
    <svg className={styles[standing]} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.6" />
      {standing === 'learning' && <path d="M1.4 8a6.6 6.6 0 0 0 13.2 0z" />}
    </svg>
  );
}
