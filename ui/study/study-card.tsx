import { useDeferredValue, useMemo, useState } from 'react';
import { marksOf } from '#core/item/item.ts';
import type { Rating } from '#core/memory/event.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import type { CardView, GivenAnswer } from '#ui/card/card-view.ts';
import { giveAnswer } from '#ui/card/judgement.ts';
import { Question } from '#ui/card/question.tsx';
import { useAnswer } from '#ui/card/use-answer.ts';
import type { CardAction } from '#ui/cards/card-action.ts';
import { cardsText } from '#ui/cards/text.ts';
import { EvidenceBox } from '#ui/essay/evidence-box.tsx';
import { IconButton } from '#ui/part/button.tsx';
import { DOTS } from '#ui/part/icon-paths.ts';
import { CardMenu, type MenuPart } from './card-menu.tsx';
import { useGuard } from './guard.ts';
import { useKeys } from './keys.ts';
import { KeysLine } from './keys-line.tsx';
import { News } from './news.tsx';
import { offered, RatingBar, type RatingDisplay, suggestedBy } from './rating-bar.tsx';
import { EvidenceBeside, SideText } from './side-text.tsx';
import { StickyBar } from './sticky-bar.tsx';
import styles from './study-card.module.css';
import { StudyFoot } from './study-foot.tsx';
import { TextSheet } from './text-sheet.tsx';
import { useFocus } from './use-focus.ts';
import { useWide } from './use-wide.ts';

export interface StudyCardProps {
  view: CardView;
  /** Cards that still come today, this one among them: the pile beneath it. */
  left: number;
  /** One line of good news for the foot. */
  news: string;
  keysOn: boolean;
  ratings: RatingDisplay;
  /** Not at the first card of a page: the reader is at the top already. */
  takeFocus: boolean;
  /** Not seen: it is drawn and comes next, or was answered. */
  away: 'next' | 'gone' | null;
  onRate(rating: Rating, given: GivenAnswer): void;
  onAct(action: CardAction): void;
  onUndo: (() => void) | undefined;
  /** To the live region. */
  onSay(message: string): void;
}

/** One card from its question to its rating: a folded leaf that opens. A new card is a new instance. */
export function StudyCard(props: StudyCardProps) {
  const { view, left, news, keysOn, ratings, takeFocus, away } = props;
  const isAway = away !== null;
  const { onRate, onAct, onUndo, onSay } = props;
  const { item, face, options, isHinted } = view;
  const { lang, dir } = view.essay;
  const { kind, given, told, draft, ticked, verdict, suggested, ...answering } = useAnswer(
    view,
    onSay,
  );
  const [isReading, setReading] = useState(false);
  const [menu, openMenu] = useState<MenuPart | null>(null);
  const isWide = useWide();
  // Once the question is seen its answer is drawn out of sight: a tap shows it and has little to draw.
  const isReady = useDeferredValue(!isAway, false);
  // Judged once: the card is drawn at every letter that is typed.
  const unanswered = useMemo(() => giveAnswer(item, '', lang), [item, lang]);
  const { part, isDeafTo } = useGuard<HTMLDivElement>(isAway ? null : String(given !== null));
  const { question, answer, field } = useFocus(takeFocus, given !== null, isAway);
  const reveal = (said: string) => {
    // Before the button goes away that has the focus: a browser lays the page out once more where it has to take it away.
    question.current?.focus({ preventScroll: true });
    answering.reveal(said);
  };

  const rate = told
    ? (rating: Rating) => {
        if (offered(ratings).includes(rating)) onRate(rating, told);
      }
    : undefined;
  useKeys(
    {
      show: given || kind.keys !== 'reveal' ? undefined : () => reveal(draft),
      rate,
      suggested: suggestedBy(suggested, ratings) ?? 3,
      pick: (index) => {
        const chosen = options[index];
        if (kind.keys === 'pick' && chosen !== undefined) reveal(chosen);
      },
      undo: onUndo,
      note: () => openMenu('note'),
      flag: () => onAct({ kind: 'flag', flagged: !view.flagged }),
      notToday: () => onAct({ kind: 'not-today' }),
    },
    keysOn && !isAway,
    isDeafTo,
  );
  const overruled = () => {
    answering.overrule?.();
    // The button goes away under the finger; the focus stays in the sheet.
    answer.current?.focus({ preventScroll: true });
  };

  return (
    <div ref={part} className={styles.guarded} data-away={away ?? undefined} inert={isAway}>
      {isWide && <SideText view={view} isVeiled={given === null} />}
      <main className={styles.card} data-pile={left > 10 ? 'high' : left > 1 ? 'low' : 'none'}>
        <Question
          {...{ view, verdict }}
          onOverrule={answering.overrule && overruled}
          menu={
            <IconButton
              icon={DOTS}
              label={cardsText.menu.open}
              aria-haspopup="dialog"
              onClick={() => openMenu('menu')}
            />
          }
          ref={question}
        />
        <div className={given ? styles.open : styles.folded} lang={lang} dir={dir}>
          {!given && (
            <kind.Folded
              {...{ item, face, options, lang, draft, field, isHinted }}
              onDraft={answering.onDraft}
              onReveal={reveal}
            />
          )}
          {(given || isReady) && (
            <AnswerSheet
              {...{ view, ticked }}
              given={given ?? unanswered}
              isAway={given === null}
              onTick={answering.onTick}
              evidence={
                isWide ? (
                  <EvidenceBeside />
                ) : (
                  <EvidenceBox
                    essay={view.essay}
                    item={item}
                    retold={view.place.retold}
                    onRead={() => setReading(true)}
                  />
                )
              }
              ref={answer}
            />
          )}
        </div>
      </main>
      {!given && <StudyFoot title={view.essay.title} place={view.place} news={news} />}
      {(given || isReady) && (
        <StickyBar isAway={given === null}>
          {given && news !== '' && <News words={news} />}
          <RatingBar
            display={ratings}
            outcomes={view.outcomes}
            suggested={suggested}
            isHinted={isHinted}
            onRate={(rating) => rate?.(rating)}
          />
        </StickyBar>
      )}
      {keysOn && <KeysLine />}
      {isReading && (
        <TextSheet
          essay={view.essay}
          marks={marksOf(item)}
          retold={view.place.retold}
          onClose={() => setReading(false)}
        />
      )}
      {menu && (
        <CardMenu
          view={view}
          at={menu}
          isAsked={given === null}
          onAct={onAct}
          onClose={() => openMenu(null)}
        />
      )}
    </div>
  );
}
