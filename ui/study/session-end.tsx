import { type ReactNode, useEffect, useRef } from 'react';
import type { Done } from '#core/study/day.ts';
import type { Forecast } from '#core/study/queue.ts';
import { roughly } from '#ui/duration.ts';
import { Message } from '#ui/message.tsx';
import styles from './session-end.module.css';
import { studyText } from './text.ts';

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
    <Message
      title={studied ? studyText.end.title : studyText.end.nothing}
      actions={actions}
      ref={heading}
    >
      {studied ? (
        <div>
          <p>{studyText.end.did(done.cards, roughly(done.minutes))}</p>
          <p>{studyText.end.knew(done.remembered, done.answers)}</p>
        </div>
      ) : (
        <p>{studyText.end.nothingWhy}</p>
      )}
      <section className={styles.tomorrow}>
        <h2 className={styles.label}>{studyText.end.tomorrow}</h2>
        <p className={styles.words}>{forecastWords(tomorrow)}</p>
      </section>
      {studied && (
        <p className={styles.kept}>{sent ? studyText.end.kept : studyText.end.keptHere}</p>
      )}
    </Message>
  );
}

/** What a day brings, in words. */
export function forecastWords({ reviews, new: fresh, minutes }: Forecast): string {
  const time = roughly(minutes);
  if (reviews > 0 && fresh > 0) return studyText.end.tomorrowBoth(reviews, fresh, time);
  if (reviews > 0) return studyText.end.tomorrowReviews(reviews, time);
  if (fresh > 0) return studyText.end.tomorrowNew(fresh, time);
  return studyText.end.tomorrowNothing;
}
