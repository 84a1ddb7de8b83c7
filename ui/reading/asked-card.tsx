import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import type { CardView, GivenAnswer } from '#ui/card/card-view.ts';
import { Question } from '#ui/card/question.tsx';
import { useAnswer } from '#ui/card/use-answer.ts';
import { EvidenceBox } from '#ui/essay/evidence-box.tsx';
import { useGuard } from '#ui/study/guard.ts';
import { RatingBar, type RatingDisplay } from '#ui/study/rating-bar.tsx';
import styles from './asked-card.module.css';

interface AskedCardProps {
  view: CardView;
  ratings: RatingDisplay;
  /** `shownAt`: when the question came, ms since 1970. */
  onRate(rating: Rating, given: GivenAnswer, shownAt: number): void;
  /** Whether what else is in sight has to be veiled: the question stands, and is not answered yet. */
  onVeil(isVeiled: boolean): void;
  /** To the live region. */
  onSay(message: string): void;
}

/** One card, asked and rated in place, in the text or over it. Another card is another instance. */
export function AskedCard({ view, ratings, onRate, onVeil, onSay }: AskedCardProps) {
  const { item, face, options, essay, isHinted, place } = view;
  const { lang, dir } = essay;
  const { kind, given, told, verdict, suggested, overrule, ...answering } = useAnswer(view, onSay);
  const [shownAt] = useState(() => Date.now());
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const question = useRef<HTMLElement>(null);
  const answer = useRef<HTMLElement>(null);
  const isOpen = given !== null;
  const { part } = useGuard<HTMLDivElement>(String(isOpen));
  useLayoutEffect(() => {
    onVeil(!isOpen);
    return () => onVeil(false);
  }, [isOpen, onVeil]);
  const isJudged = verdict !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the card opens; a verdict that changes later is seen
  useEffect(() => {
    const { current } = isOpen ? answer : question;
    current?.focus({ preventScroll: true });
    // The verdict stands over the question.
    (isJudged ? question.current : current)?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const overruled = () => {
    overrule?.();
    // The button goes away under the finger; the focus stays in the sheet.
    answer.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={part} className={styles.asked}>
      <Question {...{ view, verdict }} onOverrule={overrule && overruled} ref={question} />
      <div className={given ? styles.open : styles.folded} lang={lang} dir={dir}>
        {given ? (
          <>
            <AnswerSheet
              {...{ view, given }}
              ticked={answering.ticked}
              onTick={answering.onTick}
              evidence={<EvidenceBox essay={essay} item={item} retold={place.retold} />}
              ref={answer}
            />
            <div className={styles.bar}>
              <RatingBar
                display={ratings}
                outcomes={view.outcomes}
                suggested={suggested}
                isHinted={isHinted}
                onRate={(rating) => onRate(rating, told ?? given, shownAt)}
              />
            </div>
          </>
        ) : (
          <kind.Folded
            {...{ item, face, options, lang, field, isHinted }}
            draft={answering.draft}
            onDraft={answering.onDraft}
            onReveal={answering.reveal}
          />
        )}
      </div>
    </div>
  );
}
