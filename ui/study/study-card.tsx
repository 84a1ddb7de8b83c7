import { useEffect, useRef, useState } from 'react';
import type { ItemKind } from '#core/item/item.ts';
import type { Rating } from '#core/memory/event.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import { AskingBar } from '#ui/card/asking-bar.tsx';
import type { CardView, GivenAnswer } from '#ui/card/card-view.ts';
import { overrule, respond, shownKey, suggestion, verdict } from '#ui/card/judgement.ts';
import { OptionList } from '#ui/card/option-list.tsx';
import { Stem } from '#ui/card/stem.tsx';
import { WrittenAnswer } from '#ui/card/written-answer.tsx';
import { text } from '#ui/text.ts';
import { useKeys } from './keys.ts';
import { offered, RatingBar, type RatingLook } from './rating-bar.tsx';
import styles from './study-card.module.css';
import { TextSheet } from './text-sheet.tsx';

interface StudyCardProps {
  view: CardView;
  keysOn: boolean;
  ratings: RatingLook;
  /** Not at the first card of a page: the reader is at the top already. */
  takeFocus: boolean;
  onRate(rating: Rating, response: GivenAnswer): void;
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
  const [draft, setDraft] = useState('');
  const [response, setResponse] = useState<GivenAnswer | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [isReading, setReading] = useState(false);
  const { question, answer, field } = useFocus(takeFocus, response !== null, item.kind);
  const judged = response ? suggestion(item, response, ticked) : null;
  // With two buttons, whatever is not forgotten is Good.
  const suggested = judged && ratings.buttons === 2 && judged !== 1 ? 3 : judged;

  const reveal = (given: string) => {
    const next = respond(item, given);
    setResponse(next);
    onSay([verdict(next), shownKey(item)].filter(Boolean).join('. '));
  };
  const show =
    item.kind === 'choice' || item.kind === 'true-false' ? undefined : () => reveal(draft);
  const rate = response
    ? (rating: Rating) => {
        if (offered(ratings).includes(rating)) onRate(rating, response);
      }
    : undefined;
  useKeys(
    {
      show: response || item.kind === 'typed' ? undefined : show,
      rate,
      suggested: suggested ?? 3,
      pick: (index) => {
        const chosen = picks(view)[index];
        if (chosen !== undefined) reveal(chosen);
      },
      undo: onUndo,
    },
    keysOn && !isReading,
  );
  const isWritten = item.kind === 'typed' || item.kind === 'explain';

  return (
    <>
      <main className={styles.card}>
        <article
          className={styles.question}
          aria-label={text.study.question}
          tabIndex={-1}
          ref={question}
        >
          <h1 className={styles.kind}>{text.study.kinds[item.kind]}</h1>
          <div lang={lang} dir={dir} className={styles.body}>
            <Stem item={item} revealed={response !== null} />
            {item.kind === 'choice' && (
              <OptionList item={item} options={options} response={response} onChoose={reveal} />
            )}
          </div>
          {isWritten && !response && (
            <WrittenAnswer
              lines={item.kind === 'typed' ? 'one' : 'several'}
              value={draft}
              lang={lang}
              onChange={setDraft}
              onSubmit={() => {
                if (item.kind === 'explain' || draft.trim() !== '') reveal(draft);
              }}
              ref={field}
            />
          )}
        </article>
        {response && (
          <AnswerSheet
            view={view}
            response={response}
            ticked={ticked}
            onTick={(point, on) => setTicked(toggled(ticked, point, on))}
            onOverrule={() => {
              const next = overrule(response);
              setResponse(next);
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
        {response && view.isFirst && <p className={styles.help}>{text.study.rateHelp}</p>}
        {response ? (
          <RatingBar
            look={ratings}
            outcomes={view.outcomes}
            suggested={suggested}
            onRate={(rating) => onRate(rating, response)}
          />
        ) : (
          <AskingBar
            kind={item.kind}
            isEmpty={draft.trim() === ''}
            onReveal={reveal}
            draft={draft}
          />
        )}
      </footer>
    </>
  );
}

/** What the number keys choose among. */
function picks({ item, options }: CardView): readonly string[] {
  if (item.kind === 'choice') return options;
  return item.kind === 'true-false' ? ['True', 'False'] : [];
}

function toggled(ticked: ReadonlySet<number>, point: number, on: boolean): ReadonlySet<number> {
  const next = new Set(ticked);
  if (on) next.add(point);
  else next.delete(point);
  return next;
}

/** The focus follows what is new, so that a keyboard and a screen reader read on from there. */
function useFocus(takeFocus: boolean, revealed: boolean, kind: ItemKind) {
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
    // A choice is judged in its place, where the eye already is.
    if (kind === 'choice') return;
    const isBelow = (answer.current?.getBoundingClientRect().top ?? 0) > window.innerHeight * 0.6;
    if (isBelow) answer.current?.scrollIntoView({ block: 'start' });
  }, [revealed, kind]);
  return { question, answer, field };
}
