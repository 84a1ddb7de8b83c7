import { type ReactNode, useEffect, useRef } from 'react';
import type { Done } from '#core/study/day.ts';
import type { Forecast } from '#core/study/queue.ts';
import { roughly } from '#ui/duration.ts';
import { Message } from '#ui/message.tsx';
import { text } from '#ui/text.ts';
import styles from './session-end.module.css';

interface SessionEndProps {
  done: Done;
  tomorrow: Forecast;
  /** Whether the server has all of it. */
  sent: boolean;
  actions: ReactNode;
}

/** What was done today and what comes tomorrow. */
export function SessionEnd({ done, tomorrow, sent, actions }: SessionEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const studied = done.cards > 0;
  return (
    <Message title={studied ? text.end.title : text.end.nothing} actions={actions} ref={heading}>
      {studied ? (
        <div>
          <p>{text.end.did(done.cards, roughly(done.minutes))}</p>
          <p>{text.end.knew(done.remembered, done.answers)}</p>
        </div>
      ) : (
        <p>{text.end.nothingWhy}</p>
      )}
      <section className={styles.tomorrow}>
        <h2 className={styles.label}>{text.end.tomorrow}</h2>
        <p className={styles.words}>{forecastWords(tomorrow)}</p>
      </section>
      {studied && <p className={styles.kept}>{sent ? text.end.kept : text.end.keptHere}</p>}
    </Message>
  );
}

/** What a day brings, in words. */
export function forecastWords({ reviews, new: fresh, minutes }: Forecast): string {
  const time = roughly(minutes);
  if (reviews > 0 && fresh > 0) return text.end.tomorrowBoth(reviews, fresh, time);
  if (reviews > 0) return text.end.tomorrowReviews(reviews, time);
  if (fresh > 0) return text.end.tomorrowNew(fresh, time);
  return text.end.tomorrowNothing;
}
