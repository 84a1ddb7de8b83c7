import { useDeferredValue, useMemo } from 'react';
import type { CardView } from '#ui/card/card-view.ts';
import styles from './card-stack.module.css';
import { StudyCard, type StudyCardProps } from './study-card.tsx';
import type { StudyView } from './study-view.ts';

type Asked = Extract<StudyView, { kind: 'card' }>;

interface CardStackProps extends Omit<StudyCardProps, 'view' | 'left' | 'takeFocus' | 'away'> {
  view: Asked;
}

interface Sheet {
  turn: number;
  card: CardView;
}

/**
 * The card that is asked, and out of sight the one that comes after it, drawn while the learner thinks: a rating shows it
 * by one attribute, and takes the answered one away once the next is seen. Where another card comes than was
 * foreseen, it is drawn then.
 */
export function CardStack({ view, ...props }: CardStackProps) {
  const settled = useDeferredValue(view);
  const foreseen = useMemo(() => nextSheet(settled), [settled]);
  const sheets = [settled, foreseen, view].filter((sheet) => sheet !== null);
  const byKey = new Map(sheets.map((sheet) => [keyOf(sheet), sheet]));
  return (
    <div className={styles.stack}>
      {[...byKey].map(([key, { card, turn }]) => (
        <StudyCard
          {...props}
          key={key}
          view={card}
          left={view.progress.left}
          away={key === keyOf(view) ? null : turn > view.turn ? 'next' : 'gone'}
          takeFocus={turn > 1}
        />
      ))}
    </div>
  );
}

/** A card whose answer was taken back begins open: it is no other's. */
const keyOf = ({ turn, card }: Sheet) => `${turn} ${card.item.id} ${card.takenBack ? 'again' : ''}`;

function nextSheet({ turn, next }: Asked): Sheet | null {
  const card = next();
  return card && { turn: turn + 1, card };
}
