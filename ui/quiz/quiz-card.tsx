import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Grade } from '#core/answer/grade.ts';
import { answeringOf, marksOf } from '#core/item/item.ts';
import type { PointsGiven } from '#core/memory/event.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import { giveAnswer } from '#ui/card/judgement.ts';
import { Question } from '#ui/card/question.tsx';
import { cardText } from '#ui/card/text.ts';
import { useAnswer } from '#ui/card/use-answer.ts';
import { EvidenceBox } from '#ui/essay/evidence-box.tsx';
import { Button, KeyCap } from '#ui/part/button.tsx';
import { useGuard } from '#ui/study/guard.ts';
import { useKeys } from '#ui/study/keys.ts';
import { StickyBar } from '#ui/study/sticky-bar.tsx';
import { TextSheet } from '#ui/study/text-sheet.tsx';
import styles from './quiz-card.module.css';
import type { QuizQuestion } from './quiz-view.ts';
import { quizText as words } from './text.ts';

/** What was handed in, as the learner or the program judged it. */
export interface HandIn {
  answer: string;
  grade: Pick<Grade, 'correct' | 'close'>;
  isSure: boolean;
  /** Of an answer in points those that the learner ticked. */
  points?: PointsGiven | undefined;
}

interface QuizCardProps {
  question: QuizQuestion;
  /** Every other question has its answer: what follows is the result. */
  isLast: boolean;
  /** Whether the answer is shown once it is handed in; what only the learner can judge is shown in any case. */
  isShown: boolean;
  onHandIn(handIn: HandIn): void;
  onNext(): void;
  /** To the live region. */
  onSay(message: string): void;
  keysOn: boolean;
  /** Below the card while it is asked. */
  foot: ReactNode;
}

/** How it was handed in; what only the learner can judge is not judged yet. */
interface Handed {
  isSure: boolean;
  isJudged: boolean;
}

const CLOSE: Pick<Grade, 'correct' | 'close'> = { correct: true, close: true };
const RIGHT = { correct: true, close: false };
const WRONG = { correct: false, close: false };

/** One question of a quiz: chosen first, handed in by how sure the learner is. A new question is a new instance. */
export function QuizCard({
  question,
  isLast,
  isShown,
  onHandIn,
  onNext,
  onSay,
  keysOn,
  foot,
}: QuizCardProps) {
  const { item, options, essay, place } = question.card;
  const { kind, draft, given, told, ticked, verdict, ...answering } = useAnswer(
    question.card,
    onSay,
    question.before?.answer,
  );
  const [handed, setHanded] = useState<Handed>({ isSure: false, isJudged: false });
  const [isReading, setReading] = useState(false);
  const { part, isDeafTo } = useGuard<HTMLDivElement>(String(given !== null));
  const answer = useRef<HTMLElement>(null);
  const asked = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const isOpen = given !== null;
  useEffect(() => {
    (isOpen ? answer : asked).current?.focus({ preventScroll: true });
    if (!isOpen) window.scrollTo(0, 0);
  }, [isOpen]);

  const reveal = (said: string, how: Handed) => {
    answering.reveal(said);
    setHanded(how);
  };
  const handIn = (isSure: boolean) => {
    const { grade } = giveAnswer(item, draft, essay.lang);
    if (grade) onHandIn({ answer: draft, grade, isSure });
    // What only the learner can judge is shown, so that they can.
    if (!grade || isShown) reveal(draft, { isSure, isJudged: grade !== null });
    else onNext();
  };
  const giveUp = () => {
    onHandIn({ answer: '', grade: WRONG, isSure: false });
    if (isShown) reveal('', { isSure: false, isJudged: true });
    else onNext();
  };
  const judgeAndGo = (grade: Pick<Grade, 'correct' | 'close'>) => {
    onHandIn({ answer: draft, grade, isSure: handed.isSure, points: told?.points });
    onNext();
  };
  const isReady = given === null && (!kind.Draft || draft.trim() !== '');
  useKeys(
    {
      pick: (index) => {
        const chosen = options[index];
        if (given === null && kind.keys === 'pick' && chosen !== undefined)
          answering.onDraft(chosen);
      },
      sure: isReady ? () => handIn(true) : undefined,
      notSure: isReady ? () => handIn(false) : undefined,
      dontKnow: given === null ? giveUp : undefined,
      show: given && handed.isJudged ? onNext : undefined,
    },
    keysOn,
    isDeafTo,
  );
  const next = isLast && isShown ? words.see : words.next;
  const points = answeringOf(item).points(item).length;
  const accept = () => {
    if (!given) return;
    answering.overrule?.();
    onHandIn({ answer: given.answer, grade: RIGHT, isSure: handed.isSure });
    // The button goes away under the finger; the focus stays in the sheet.
    answer.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={part} className={styles.guarded}>
      <main className={styles.card}>
        <Question
          {...{ verdict }}
          view={question.card}
          onOverrule={answering.overrule && accept}
          ref={asked}
        />
        {given ? (
          <div className={styles.open} lang={essay.lang} dir={essay.dir}>
            <AnswerSheet
              view={question.card}
              {...{ given, ticked }}
              onTick={answering.onTick}
              evidence={
                <EvidenceBox
                  essay={essay}
                  item={item}
                  retold={place.retold}
                  onRead={() => setReading(true)}
                />
              }
              ref={answer}
            />
          </div>
        ) : (
          <div className={styles.folded} lang={essay.lang} dir={essay.dir}>
            {kind.Draft ? (
              <kind.Draft
                {...{ options, draft, field }}
                lang={essay.lang}
                onDraft={answering.onDraft}
              />
            ) : (
              <p className={styles.hint}>{words.byHeart}</p>
            )}
            <SureBar isReady={isReady} onHandIn={handIn} onDontKnow={giveUp} />
          </div>
        )}
      </main>
      {given ? (
        <StickyBar>
          {handed.isJudged ? (
            <div className={styles.bar}>
              <Button variant="primary" onClick={onNext}>
                {next}
                <KeyCap>{cardText.space}</KeyCap>
              </Button>
            </div>
          ) : points > 0 ? (
            <div className={styles.bar}>
              <p>{words.judgePoints}</p>
              <Button
                variant="primary"
                onClick={() => judgeAndGo(pointsGrade(ticked.size, points))}
              >
                {next}
              </Button>
            </div>
          ) : (
            <div className={styles.bar}>
              <p>{words.judge}</p>
              <div className={styles.pair}>
                <Button onClick={() => judgeAndGo(WRONG)}>{words.judgeNo}</Button>
                <Button onClick={() => judgeAndGo(RIGHT)}>{words.judgeYes}</Button>
              </div>
            </div>
          )}
        </StickyBar>
      ) : (
        foot
      )}
      {isReading && (
        <TextSheet
          essay={essay}
          marks={marksOf(item)}
          retold={place.retold}
          onClose={() => setReading(false)}
        />
      )}
    </div>
  );
}

/** All key points said is right, some is right with a slip, none is a miss. */
function pointsGrade(said: number, all: number): Pick<Grade, 'correct' | 'close'> {
  if (said === all) return RIGHT;
  return said > 0 ? CLOSE : WRONG;
}

interface SureBarProps {
  isReady: boolean;
  onHandIn(isSure: boolean): void;
  onDontKnow(): void;
}

/** Two that look alike, so that neither is urged. */
function SureBar({ isReady, onHandIn, onDontKnow }: SureBarProps) {
  return (
    <div className={styles.sure}>
      {isReady && (
        <>
          <p className={styles.sureHint}>{words.sureHint}</p>
          <div className={styles.pair}>
            <Button onClick={() => onHandIn(false)}>
              {words.notSure}
              <KeyCap>N</KeyCap>
            </Button>
            <Button onClick={() => onHandIn(true)}>
              {words.sure}
              <KeyCap>S</KeyCap>
            </Button>
          </div>
        </>
      )}
      <Button variant="plain" onClick={onDontKnow}>
        {words.dontKnow}
        <KeyCap>X</KeyCap>
      </Button>
    </div>
  );
}
