import { useEffect, useRef, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import { cardKindOf } from '#ui/card/card-kinds.ts';
import type { CardView, GivenAnswer } from '#ui/card/card-view.ts';
import { giveAnswer, overrule, suggestion, verdict } from '#ui/card/judgement.ts';
import { Stem } from '#ui/card/stem.tsx';
import { cardText } from '#ui/card/text.ts';
import { useKeys } from './keys.ts';
import { offered, RatingBar, type RatingDisplay } from './rating-bar.tsx';
import styles from './study-card.module.css';
import { TextSheet } from './text-sheet.tsx';

interface StudyCardProps {
  view: CardView;
  keysOn: boolean;
  ratings: RatingDisplay;
  /** Not at the first card of a page: the reader is at the top already. */
  takeFocus: boolean;
  onRate(rating: Rating, given: GivenAnswer): void;
  onUndo: (() => void) | undefined;
  /** To the live region. */
  onSay(message: string): void;
}

/** One card from its question to its rating. A new card is a new instance. */
export function StudyCard({
  view,
  keysOn,
  ratings,
  takeFocus,
  onRate,
  onUndo,
  onSay,
}: StudyCardProps) {
  const { item, options } = view;
  const { lang, dir } = view.essay;
  const { Options, Field, Bar, keysReveal, isJudgedInPlace, keyWords } = cardKindOf(item);
  const [draft, setDraft] = useState('');
  const [given, setGiven] = useState<GivenAnswer | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [isReading, setReading] = useState(false);
  const { question, answer, field } = useFocus(takeFocus, given !== null, isJudgedInPlace);
  const judged = given ? suggestion(item, given, ticked) : null;
  // With two buttons, whatever is not forgotten is Good.
  const suggested = judged && ratings.buttons === 2 && judged !== 1 ? 3 : judged;

  const reveal = (said: string) => {
    const next = giveAnswer(item, said);
    setGiven(next);
    onSay([verdict(next), keyWords(item)].filter(Boolean).join('. '));
  };
  const rate = given
    ? (rating: Rating) => {
        if (offered(ratings).includes(rating)) onRate(rating, given);
      }
    : undefined;
  useKeys(
    {
      show: given || !keysReveal ? undefined : () => reveal(draft),
      rate,
      suggested: suggested ?? 3,
      pick: (index) => {
        const chosen = options[index];
        if (chosen !== undefined) reveal(chosen);
      },
      undo: onUndo,
    },
    keysOn && !isReading,
  );

  return (
    <>
      <main className={styles.card}>
        <article
          className={styles.question}
          aria-label={cardText.question}
          tabIndex={-1}
          ref={question}
        >
          <h1 className={styles.kind}>{cardText.kinds[item.kind]}</h1>
          <div lang={lang} dir={dir} className={styles.body}>
            <Stem item={item} revealed={given !== null} />
            {Options && <Options item={item} options={options} given={given} onReveal={reveal} />}
          </div>
          {Field && !given && (
            <Field draft={draft} lang={lang} onDraft={setDraft} onReveal={reveal} ref={field} />
          )}
        </article>
        {given && (
          <AnswerSheet
            view={view}
            given={given}
            ticked={ticked}
            onTick={(point, on) => setTicked(toggled(ticked, point, on))}
            onOverrule={() => {
              const next = overrule(given);
              setGiven(next);
              onSay(verdict(next) ?? '');
              // The button goes away under the finger; the focus stays in the sheet.
              answer.current?.focus({ preventScroll: true });
            }}
            onRead={() => setReading(true)}
            ref={answer}
          />
        )}
        {isReading && (
          <TextSheet
            essay={view.essay}
            evidence={item.evidence}
            onClose={() => setReading(false)}
          />
        )}
      </main>
      <footer className={styles.bar}>
        {given && view.isFirst && <p className={styles.help}>{cardText.rateHelp}</p>}
        {given ? (
          <RatingBar
            display={ratings}
            outcomes={view.outcomes}
            suggested={suggested}
            onRate={(rating) => onRate(rating, given)}
          />
        ) : (
          <Bar draft={draft} onReveal={reveal} />
        )}
      </footer>
    </>
  );
}

function toggled(ticked: ReadonlySet<number>, point: number, on: boolean): ReadonlySet<number> {
  const next = new Set(ticked);
  if (on) next.add(point);
  else next.delete(point);
  return next;
}

/** The focus follows what is new, so that a keyboard and a screen reader read on from there. */
function useFocus(takeFocus: boolean, revealed: boolean, isJudgedInPlace: boolean) {
  const question = useRef<HTMLElement>(null);
  const answer = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    // On a touch screen a field that takes the focus by itself would raise the keyboard over the question.
    const byMouse = window.matchMedia('(hover: hover) and (pointer: fine)').matches;
    if (byMouse && field.current) field.current.focus({ preventScroll: true });
    else if (takeFocus) question.current?.focus({ preventScroll: true });
    if (takeFocus) window.scrollTo(0, 0);
  }, [takeFocus]);
  useEffect(() => {
    if (!revealed) return;
    answer.current?.focus({ preventScroll: true });
    if (isJudgedInPlace) return;
    const isBelow = (answer.current?.getBoundingClientRect().top ?? 0) > window.innerHeight * 0.6;
    if (isBelow) answer.current?.scrollIntoView({ block: 'start' });
  }, [revealed, isJudgedInPlace]);
  return { question, answer, field };
}
