import type { ReactNode } from 'react';
import type { Essay } from '#core/essay/essay.ts';
import { Stem } from '#ui/card/stem.tsx';
import { cardText } from '#ui/card/text.ts';
import { returnWords } from '#ui/cards/text.ts';
import { Button } from '#ui/part/button.tsx';
import { Disc } from '#ui/part/disc.tsx';
import styles from './point-detail.module.css';
import type { PointCard, ReadPoint } from './reading-view.ts';
import { outlookWords, readingText as words } from './text.ts';

interface PointDetailProps {
  point: ReadPoint;
  essay: Pick<Essay, 'lang' | 'dir'>;
  /** The link to a quiz on it. */
  quiz: ReactNode;
  onAsk(): void;
}

/** A key point: how well it is remembered, its cards, when each returns, and what can be done now. */
export function PointDetail({ point, essay: { lang, dir }, quiz, onAsk }: PointDetailProps) {
  const { claim, standing, outlook, cards, askable } = point;
  return (
    <div className={styles.detail}>
      <p className={styles.outlook}>
        <Disc standing={standing} />
        {outlookWords(outlook)}
      </p>
      <p className={styles.statement} lang={lang} dir={dir}>
        {claim.statement}
      </p>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.item.id}>
            <p className={styles.line}>
              <span className={styles.kind}>{kindWords(card)}</span>
              <span>{whenWords(card)}</span>
            </p>
            <div lang={lang} dir={dir} className={styles.stem}>
              <Stem stem={card.stem} plain />
            </div>
            {historyWords(card).map((line) => (
              <p key={line} className={styles.history}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        {askable.length > 0 && <Button onClick={onAsk}>{words.askNow}</Button>}
        {quiz}
      </div>
    </div>
  );
}

function kindWords({ item, isForQuizzes }: PointCard): string {
  const kind = cardText.kinds[item.kind];
  return isForQuizzes ? words.inQuizzes(kind) : kind;
}

function whenWords({ returns }: PointCard): string {
  return returns.kind === 'new' ? words.notAsked : returnWords(returns);
}

function historyWords({ answers, lapses, daysAgo, quiz }: PointCard): string[] {
  return [
    ...(daysAgo === null ? [] : [words.history(answers, lapses, words.daysAgo(daysAgo))]),
    ...(quiz ? [words.quizzed(quiz.isRight, words.daysAgo(quiz.daysAgo))] : []),
  ];
}
