import { type ReactNode, useEffect, useRef, useState } from 'react';
import { inOwnWords } from '#core/memory/own-wording.ts';
import { spokenStem } from '#ui/card/stem.tsx';
import { cardText } from '#ui/card/text.ts';
import { roughly } from '#ui/duration.ts';
import { Button } from '#ui/part/button.tsx';
import { Message } from '#ui/part/message.tsx';
import { Screen } from '#ui/part/screen.tsx';
import { type HandIn, QuizCard } from './quiz-card.tsx';
import { QuizPaper } from './quiz-paper.tsx';
import { QuizResultScreen } from './quiz-result.tsx';
import styles from './quiz-screen.module.css';
import { QuizStart } from './quiz-start.tsx';
import type { QuizChoices, QuizView } from './quiz-view.ts';
import { QuizWall } from './quiz-wall.tsx';
import { sharedQuestions } from './shared-question.ts';
import { quizText as words } from './text.ts';

interface QuizScreenProps {
  view: QuizView;
  leave: ReactNode;
  sync: ReactNode;
  keysOn: boolean;
  /** The link to the cards that were missed. */
  study: ReactNode;
  onChoose(choices: QuizChoices): void;
  onStart(): void;
  onHandIn(handIn: HandIn): void;
  /** To a question, from 0; to the next open one without. */
  onGo(index?: number): void;
  onFinish(): void;
  onAnother(): void;
  onAgain(): void;
  onPast(attemptId: string): void;
  onTakeBack(): void;
}

/** A quiz in every state: its choices, its questions, how it went. */
export function QuizScreen(props: QuizScreenProps) {
  const { view, leave, sync, study, onGo, onFinish } = props;
  const region = useRef<HTMLParagraphElement>(null);
  const say = (message: string) => {
    if (region.current) region.current.textContent = message;
  };
  const [shared, share] = useState<'wall' | 'paper' | null>(null);
  const announced = announcement(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a question
  useEffect(() => say(announced), [announced]);
  if (shared && view.kind === 'start') {
    const questions = sharedQuestions(view.quiz.items, view.seed);
    const leaveShared = () => share(null);
    return shared === 'wall' ? (
      <QuizWall {...{ questions }} essay={view.edition.essay} onLeave={leaveShared} />
    ) : (
      <QuizPaper {...{ questions }} edition={view.edition} onLeave={leaveShared} />
    );
  }
  return (
    <Screen keysOn={props.keysOn}>
      <Header {...{ view, leave, sync }} />
      {view.kind === 'start' && (
        <QuizStart
          view={view}
          onChoose={props.onChoose}
          onStart={props.onStart}
          onPast={props.onPast}
          onShare={share}
        />
      )}
      {view.kind === 'question' && (
        <QuizCard
          key={`${view.question.index} ${view.question.card.item.id}`}
          question={view.question}
          isLast={view.answered.every((is, index) => is || index === view.question.index)}
          isShown={view.feedback === 'each'}
          onHandIn={props.onHandIn}
          onNext={() => onGo()}
          onSay={say}
          keysOn={props.keysOn}
          foot={<Foot {...{ view, onGo, onFinish }} />}
        />
      )}
      {view.kind === 'last' && (
        <Message
          title={words.last}
          actions={
            <>
              <Button variant="primary" onClick={onFinish}>
                {words.see}
              </Button>
              <Button variant="plain" onClick={() => onGo(0)}>
                {words.toFirst}
              </Button>
            </>
          }
        >
          <p>{words.lastWhy}</p>
        </Message>
      )}
      {view.kind === 'result' && (
        <QuizResultScreen
          view={view}
          study={study}
          onAnother={props.onAnother}
          onAgain={props.onAgain}
          onTakeBack={props.onTakeBack}
        />
      )}
      <p className="visually-hidden" role="status" ref={region} />
    </Screen>
  );
}

function Header({ view, leave, sync }: Pick<QuizScreenProps, 'view' | 'leave' | 'sync'>) {
  return (
    <header className={styles.header}>
      {leave}
      {view.kind === 'question' && (
        <p className={styles.number}>
          {words.question(view.question.index + 1, view.answered.length)}
        </p>
      )}
      <div className={styles.sync}>
        {view.kind === 'question' && view.minutesLeft !== null
          ? words.left(roughly(view.minutesLeft))
          : sync}
      </div>
      {view.kind === 'question' && (
        <div className={styles.strip} aria-hidden="true">
          {view.answered.map((isAnswered, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a question has no other name here
              key={index}
              className={isAnswered ? styles.known : undefined}
              data-present={index === view.question.index || undefined}
            />
          ))}
        </div>
      )}
    </header>
  );
}

type QuestionView = Extract<QuizView, { kind: 'question' }>;

/** Where it is asked from; and, where answers come at the end, the way back and forth. */
function Foot({
  view,
  onGo,
  onFinish,
}: { view: QuestionView } & Pick<QuizScreenProps, 'onGo' | 'onFinish'>) {
  const { question, answered, feedback } = view;
  const { index } = question;
  return (
    <footer className={styles.foot}>
      <div>
        <p className={styles.title}>{question.card.essay.title}</p>
        <p className={styles.where}>{question.card.place.section?.title}</p>
      </div>
      <div className={styles.ways}>
        {feedback === 'end' && index > 0 && (
          <Button variant="plain" onClick={() => onGo(index - 1)}>
            {words.back}
          </Button>
        )}
        {feedback === 'end' && index < answered.length - 1 && (
          <Button variant="plain" onClick={() => onGo(index + 1)}>
            {words.forth}
          </Button>
        )}
        {answered.some(Boolean) && (
          <Button variant="plain" onClick={onFinish}>
            {words.endNow}
          </Button>
        )}
      </div>
    </footer>
  );
}

function announcement(view: QuizView): string {
  switch (view.kind) {
    case 'start':
      return '';
    case 'question': {
      const { card, index } = view.question;
      const number = words.question(index + 1, view.answered.length);
      const stem = spokenStem(inOwnWords(card.item, card.edit));
      return `${number}. ${cardText.kinds[card.item.kind]}. ${stem}`;
    }
    case 'last':
      return words.last;
    case 'result':
      return words.result(view.result.right, view.result.asked.length);
  }
}
