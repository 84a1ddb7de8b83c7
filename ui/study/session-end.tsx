import { type ReactNode, useEffect, useRef } from 'react';
import { labelOf } from '#core/claim/claim.ts';
import type { Done } from '#core/study/day.ts';
import type { EssayGains } from '#core/study/gains.ts';
import type { Forecast } from '#core/study/queue.ts';
import { count } from '#ui/count.ts';
import { roughly } from '#ui/duration.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { Disc } from '#ui/part/disc.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { FORWARD } from '#ui/part/icon-paths.ts';
import { Leaf } from '#ui/part/leaf.tsx';
import styles from './session-end.module.css';
import type { Kept } from './study-view.ts';
import { studyText } from './text.ts';

const MOST_NAMED = 3;
const words = studyText.end;

interface SessionEndProps {
  done: Done;
  tomorrow: Forecast;
  gains: readonly EssayGains[];
  kept: Kept;
  actions: ReactNode;
}

/** What the day won, what was done, and what comes tomorrow. */
export function SessionEnd({ done, tomorrow, gains, kept, actions }: SessionEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const studied = done.cards > 0;
  const lost = gains.reduce((sum, one) => sum + one.lost, 0);
  return (
    <main className={styles.end}>
      <div className={styles.leaves}>
        {gains.map((one) => (
          <BeforeAndNow key={one.edition.id} gains={one} isPair={studied && one.grown.size > 0} />
        ))}
      </div>
      <div className={styles.words}>
        <h1 className={styles.title} tabIndex={-1} ref={heading}>
          {studied ? words.title : words.nothing}
        </h1>
        <p className={styles.what}>{studied ? whatWasWon(done, gains) : words.nothingWhy}</p>
        {studied && <Stronger gains={gains} />}
        {studied && lost > 0 && <p className={styles.what}>{words.slipped(lost)}</p>}
        <div className={styles.days}>
          {studied && (
            <section>
              <h2 className={styles.label}>{words.today}</h2>
              <p>
                {words.did(
                  done.cards,
                  count(Math.max(1, Math.round(done.minutes)), 'minute', 'minutes'),
                )}
              </p>
              <p>{words.knew(done.remembered, done.answers)}</p>
            </section>
          )}
          <section>
            <h2 className={styles.label}>{words.tomorrow}</h2>
            <p>{forecastWords(tomorrow)}</p>
          </section>
        </div>
        <div className={styles.actions}>
          {actions}
          {studied && <p className={styles.kept}>{words.kept[kept]}</p>}
        </div>
      </div>
    </main>
  );
}

function whatWasWon({ remembered }: Done, gains: readonly EssayGains[]): string {
  const grown = gains.reduce((sum, one) => sum + one.grown.size, 0);
  const points = gains.flatMap(({ now }) => now.filter(({ standing }) => standing !== 'not-met'));
  if (grown > 0) return words.stronger(grown);
  if (remembered > 0) {
    const steady = points.filter(({ standing }) => standing === 'steady').length;
    return words.steadied(steady > 0 ? steady : points.length);
  }
  return words.returning(points.filter(({ standing }) => standing === 'learning').length);
}

/** Now begins as Before; what grew fills, once. */
function BeforeAndNow({ gains, isPair }: { gains: EssayGains; isPair: boolean }) {
  const { edition, before, now, grown } = gains;
  const shape = { sections: edition.essay.sections, claims: edition.claims };
  return (
    <div data-pair={isPair || undefined}>
      <Leaf>
        <div className={styles.pair}>
          {isPair && (
            <>
              <figure>
                <figcaption className={styles.label}>{words.before}</figcaption>
                <Miniature {...shape} points={before} />
              </figure>
              <Icon path={FORWARD} />
            </>
          )}
          <figure>
            <figcaption className={styles.now}>{words.now}</figcaption>
            <Miniature {...shape} points={now} grown={grown} />
          </figure>
        </div>
      </Leaf>
    </div>
  );
}

/** Up to three key points that grew, by name. */
function Stronger({ gains }: { gains: readonly EssayGains[] }) {
  const all = gains.flatMap(({ before, now, grown, edition }) =>
    [...grown].map((index) => ({
      id: now[index]?.claim.id,
      label: now[index] ? labelOf(now[index].claim) : '',
      lang: edition.essay.lang,
      from: before[index]?.standing ?? 'not-met',
      to: now[index]?.standing ?? 'learning',
    })),
  );
  if (all.length === 0) return null;
  return (
    <section className={styles.stronger}>
      <h2 className={styles.heading}>{words.strongerToday}</h2>
      <ul>
        {all.slice(0, MOST_NAMED).map(({ id, label, lang, from, to }) => (
          <li key={id}>
            <Disc standing={from} />
            <Icon path={FORWARD} size="small" />
            <Disc standing={to} />
            <span lang={lang}>{label}</span>
          </li>
        ))}
      </ul>
      {all.length > MOST_NAMED && (
        <p className={styles.more}>{words.more(all.length - MOST_NAMED)}</p>
      )}
    </section>
  );
}

/** What a day brings, in words. */
export function forecastWords({ reviews, new: fresh, minutes }: Forecast): string {
  const time = roughly(minutes);
  if (reviews > 0 && fresh > 0) return words.tomorrowBoth(reviews, fresh, time);
  if (reviews > 0) return words.tomorrowReviews(reviews, time);
  if (fresh > 0) return words.tomorrowNew(fresh, time);
  return words.tomorrowNothing;
}
