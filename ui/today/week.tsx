import { todayText } from './text.ts';
import styles from './week.module.css';

/** The last seven days, today last: no streak to lose. */
export function Week({ days }: { days: readonly boolean[] }) {
  const studied = days.filter(Boolean).length;
  return (
    <div className={styles.week}>
      <div className={styles.days} aria-hidden="true">
        {days.map((isStudied, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day has no other name
          <span key={index} data-studied={isStudied || undefined} />
        ))}
      </div>
      <p>{todayText.week(studied, days.length)}</p>
    </div>
  );
}
