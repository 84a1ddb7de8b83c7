import { useEffect, useRef, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import type { CardView, GivenAnswer } from '#ui/card/card-view.ts';
import { Button } from '#ui/part/button.tsx';
import type { RatingDisplay } from '#ui/study/rating-bar.tsx';
import styles from './ask-run.module.css';
import { AskedCard } from './asked-card.tsx';
import { readingText as words } from './text.ts';

/** How the cards of the text are asked, from the page. */
export interface Asking {
  ratings: RatingDisplay;
  /** The card of an item as it stands now; null where it is gone. `takenBack`: the answer that Undo brought back. */
  viewOf(itemId: string, takenBack?: GivenAnswer): CardView | null;
  /** Writes an answer into the log. Returns its event's id; null where the card is gone. */
  onRate(view: CardView, rating: Rating, given: GivenAnswer, shownAt: number): string | null;
  onUndo(itemId: string, eventId: string): void;
  /** A question stands there that is not answered yet: what else is in sight must not answer it. */
  onVeil(isVeiled: boolean): void;
  /** To the live region. */
  onSay(message: string): void;
}

interface AskRunProps extends Asking {
  itemIds: readonly string[];
  onEnd(): void;
}

interface Given {
  itemId: string;
  eventId: string;
  given: GivenAnswer;
}

/** A few cards, one after the other. The list is the one it began with, whatever becomes due meanwhile. */
export function AskRun({ itemIds, onEnd, ...asking }: AskRunProps) {
  const [asked] = useState(itemIds);
  const [answers, setAnswers] = useState<readonly Given[]>([]);
  const [takenBack, takeBack] = useState<GivenAnswer | undefined>();
  const end = useRef<HTMLParagraphElement>(null);
  const itemId = asked[answers.length];
  const view = itemId === undefined ? null : asking.viewOf(itemId, takenBack);
  const last = answers.at(-1);
  useEffect(() => {
    if (itemId === undefined) end.current?.focus({ preventScroll: true });
  }, [itemId]);
  const undo = last && (
    <Button
      variant="plain"
      onClick={() => {
        asking.onUndo(last.itemId, last.eventId);
        takeBack(last.given);
        setAnswers(answers.slice(0, -1));
      }}
    >
      {words.undo}
    </Button>
  );
  if (!view)
    return (
      <div className={styles.end}>
        <p tabIndex={-1} ref={end}>
          {answers.length > 0 ? words.answered(answers.length) : words.noCards}
        </p>
        {undo}
        <Button onClick={onEnd}>{words.goOn}</Button>
      </div>
    );
  return (
    <div className={styles.run}>
      <div className={styles.line}>
        <p>{words.number(answers.length + 1, asked.length)}</p>
        {undo}
      </div>
      <AskedCard
        key={`${answers.length} ${takenBack === undefined}`}
        view={view}
        ratings={asking.ratings}
        onSay={asking.onSay}
        onVeil={asking.onVeil}
        onRate={(rating, given, shownAt) => {
          const eventId = asking.onRate(view, rating, given, shownAt);
          if (eventId === null) return;
          takeBack(undefined);
          setAnswers([...answers, { itemId: view.item.id, eventId, given }]);
        }}
      />
    </div>
  );
}
