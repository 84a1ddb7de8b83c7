import type { ReactNode } from 'react';
import type { Forecast } from '#core/study/queue.ts';
import { roughly } from '#ui/duration.ts';
import { Screen } from '#ui/screen.tsx';
import { forecastWords } from '#ui/study/session-end.tsx';
import { studyText } from '#ui/study/text.ts';
import { text } from '#ui/text.ts';
import { todayText } from './text.ts';
import styles from './today.module.css';

export interface TodayView {
  /** What waits now, steps and reviews. */
  returning: number;
  fresh: number;
  minutes: number;
  /** Reviews beyond the day's cap: they wait without harm. */
  later: number;
  /** Whether each of the last seven study days was studied, today last. */
  days: readonly boolean[];
  tomorrow: Forecast;
}

interface TodayProps {
  /** Null while the replica opens. */
  view: TodayView | null;
  sync: ReactNode;
  /** The big link, as the page makes it; it gets its words from here. */
  study(words: string): ReactNode;
  links: ReactNode;
}

/** The home of somebody who studies here: how long today takes, and one button. */
export function Today({ view, sync, study, links }: TodayProps) {
  const isDue = view !== null && view.returning + view.fresh > 0;
  return (
    <Screen>
      <header className={styles.header}>
        <p className={styles.name}>{text.app.name}</p>
        <div>{sync}</div>
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{headline(view)}</h1>
        {view && (
          <>
            <p className={styles.what}>{isDue ? whatWaits(view) : forecast(view)}</p>
            {view.later > 0 && <p className={styles.note}>{todayText.later(view.later)}</p>}
            <Week days={view.days} />
          </>
        )}
      </main>
      <footer className={styles.footer}>
        {study(isDue ? todayText.study : todayText.look)}
        <nav className={styles.links} aria-label={todayText.places}>
          {links}
        </nav>
      </footer>
    </Screen>
  );
}

function headline(view: TodayView | null): string {
  if (!view) return text.loading.opening;
  const waiting = view.returning + view.fresh;
  return waiting > 0 ? todayText.minutes(roughly(view.minutes)) : studyText.progress.nothingDue;
}

function whatWaits({ returning, fresh }: TodayView): string {
  if (returning > 0 && fresh > 0) return todayText.both(returning, fresh);
  return returning > 0 ? todayText.returning(returning) : todayText.fresh(fresh);
}

function forecast({ tomorrow }: TodayView): string {
  return `${studyText.end.tomorrow}: ${forecastWords(tomorrow)}`;
}

/** The last seven days: no streak to lose. */
function Week({ days }: { days: readonly boolean[] }) {
  const studied = days.filter(Boolean).length;
  return (
    <div className={styles.week}>
      <div className={styles.days} aria-hidden="true">
        {days.map((isStudied, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day has no other name
          <span key={index} className={isStudied ? styles.studied : styles.free} />
        ))}
      </div>
      <p>{todayText.week(studied, days.length)}</p>
    </div>
  );
}
