import type { ReactNode } from 'react';
import { Screen } from '#ui/screen.tsx';
import { text } from '#ui/text.ts';
import styles from './front-page.module.css';

interface FrontPageProps {
  decks: readonly { title: string; description: string; lang: string }[];
  /** The button and what it says of the day. */
  entrance: ReactNode;
}

/** The front door: what this is, which essay it is about, and one button. */
export function FrontPage({ decks, entrance }: FrontPageProps) {
  return (
    <Screen>
      <header className={styles.header}>
        <p className={styles.name}>{text.app.name}</p>
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{text.app.sentence}</h1>
        <p className={styles.about}>{text.app.about}</p>
        {decks.map(({ title, description, lang }) => (
          <section key={title} className={styles.deck} lang={lang}>
            <h2 className={styles.deckTitle}>{title}</h2>
            <p className={styles.description}>{description}</p>
          </section>
        ))}
      </main>
      <footer className={styles.entrance}>{entrance}</footer>
    </Screen>
  );
}
