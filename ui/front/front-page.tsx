import type { ReactNode } from 'react';
import { STANDINGS } from '#core/study/standing.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import type { MiniatureShape } from '#ui/essay/miniature-shape.ts';
import { essayText } from '#ui/essay/text.ts';
import { Brand } from '#ui/part/brand.tsx';
import { Disc } from '#ui/part/disc.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
import { text } from '#ui/text.ts';
import styles from './front-page.module.css';

interface FrontPageProps {
  /** The first essay, which anybody may begin with; undefined where none is shipped. */
  deck:
    | (MiniatureShape & { title: string; description: string; source: string; lang: string })
    | undefined;
  /** What a newcomer's day is planned by. */
  minutesADay: number;
  /** The button. */
  entrance: ReactNode;
  /** Ways in for whoever was here before: links, as the page makes them. */
  doors: ReactNode;
}

const words = text.app;

/** The front door: what this is, which essay it begins with, and one button. */
export function FrontPage({ deck, minutesADay, entrance, doors }: FrontPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Brand />
      </header>
      <main className={styles.main}>
        <div className={styles.what}>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.sentence}>{words.sentence}</p>
          <ol className={styles.steps}>
            {words.steps.map(([verb, rest], index) => (
              <li key={verb}>
                <Disc standing={STANDINGS[index] ?? 'steady'} />
                <span>
                  <strong>{verb}</strong> {rest}
                </span>
              </li>
            ))}
          </ol>
        </div>
        {deck && (
          <Leaf>
            <div className={styles.deck}>
              <div className={styles.picture}>
                <Miniature sections={deck.sections} claims={deck.claims} points={[]} />
              </div>
              <div>
                <p className={styles.label}>{words.first}</p>
                <h2 className={styles.deckTitle} lang={deck.lang}>
                  {deck.title}
                </h2>
                <p className={styles.small}>
                  {words.holds(deck.claims.length, deck.sections.length)} {words.aDay(minutesADay)}
                </p>
              </div>
              <div className={styles.entrance}>
                {entrance}
                <p className={styles.small}>{words.startNote}</p>
              </div>
              <p className={styles.retold} lang={deck.lang}>
                {deck.description} {essayText.retold(deck.source, undefined)}.
              </p>
            </div>
          </Leaf>
        )}
        <nav className={styles.doors} aria-label={words.doors}>
          {doors}
        </nav>
      </main>
    </div>
  );
}
