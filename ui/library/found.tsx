import { readingMinutes } from '#core/essay/section.ts';
import type { FoundDeck } from '#core/sync/protocol.ts';
import { Button } from '#ui/part/button.tsx';
import { LeafRows } from '#ui/part/leaf.tsx';
import styles from './library.module.css';
import { libraryText as words } from './text.ts';

/** What is known of the decks that could be taken up. */
export interface FoundView {
  decks: readonly FoundDeck[];
  /** `away`: the server cannot be asked now. */
  state: 'looking' | 'shown' | 'away';
  hasMore: boolean;
}

interface FoundProps {
  view: FoundView;
  /** No more fits on the desk. */
  isFull: boolean;
  onTakeUp(deck: FoundDeck): void;
  onMore(): void;
}

/** Decks that are not on the learner's desk: what each is, how much it is, and a button that takes it up. */
export function Found({ view, isFull, onTakeUp, onMore }: FoundProps) {
  const { decks, state, hasMore } = view;
  return (
    <section className={styles.part} aria-busy={state === 'looking'}>
      <h2 className={styles.label}>{words.found}</h2>
      {isFull && decks.length > 0 && <p className={styles.soft}>{words.full}</p>}
      {decks.length > 0 && (
        <LeafRows>
          {decks.map((deck) => (
            <li key={deck.deckId} className={styles.found}>
              <div>
                <h3 className={styles.title} lang={deck.lang} dir={deck.dir}>
                  {deck.title}
                </h3>
                <p className={styles.about} lang={deck.lang} dir={deck.dir}>
                  {deck.description}
                </p>
                <p className={styles.soft}>
                  {words.holds(deck.cards, deck.points, readingMinutes(deck.words))}
                </p>
              </div>
              <Button
                onClick={() => onTakeUp(deck)}
                disabled={isFull}
                aria-label={words.takeUpWhat(deck.title)}
              >
                {words.takeUp}
              </Button>
            </li>
          ))}
        </LeafRows>
      )}
      {state === 'looking' && <p className={styles.soft}>{words.looking}</p>}
      {state === 'away' && <p className={styles.soft}>{words.foundAway}</p>}
      {state === 'shown' && decks.length === 0 && <p className={styles.soft}>{words.foundNone}</p>}
      {state === 'shown' && hasMore && <Button onClick={onMore}>{words.more}</Button>}
    </section>
  );
}
