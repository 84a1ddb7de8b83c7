import type { ToldPoint } from '#core/course/insight.ts';
import styles from './insight-rows.module.css';
import { teachText } from './text.ts';

/** A key point with what a class remembers of it. */
export interface SaidPoint extends ToldPoint {
  claimId: string;
  label: string;
}

const words = teachText.insight;
/** What is aimed at, in hundredths. */
const GOAL = 90;

/** Key points, most lost first, those that cannot be told apart together: what is expected, how sure that is, what it rests on. */
export function InsightRows({ points }: { points: readonly SaidPoint[] }) {
  const tiers = [...new Set(points.map(({ tier }) => tier))];
  return tiers.map((tier) => {
    const alike = points.filter((point) => point.tier === tier);
    return (
      <section key={tier}>
        {alike.length > 1 && <p className={styles.alike}>{words.alike(tier, tiers.length)}</p>}
        <ol className={styles.rows}>
          {alike.map((point) => (
            <li key={point.claimId} className={styles.row}>
              <p className={styles.label}>{point.label}</p>
              <Band {...point} />
              <p className={styles.numbers}>{numbersOf(point)}</p>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

/** Where the class is expected between 0 and 100, with the band around it; the same is said in words below. */
function Band({ expected, low, high }: SaidPoint) {
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={styles.band} aria-hidden="true">
      <path d="M0 4H100" className={styles.line} />
      <rect
        x={100 * low}
        y="2"
        width={Math.max(1, 100 * (high - low))}
        height="4"
        className={styles.range}
      />
      <path d={`M${100 * expected} 0V8`} className={styles.stroke} />
      <path d={`M${GOAL} 0V8`} className={styles.goal} />
    </svg>
  );
}

function numbersOf({ met, of, now, expected, low, high }: SaidPoint): string {
  const hundredths = (share: number) => Math.round(100 * share);
  return [
    words.expected(hundredths(expected), hundredths(low), hundredths(high)),
    words.met(met, of),
    words.now(hundredths(now)),
  ].join(' ');
}
