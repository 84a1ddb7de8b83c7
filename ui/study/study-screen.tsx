import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { Button } from '#ui/button.tsx';
import type { GivenAnswer } from '#ui/card/card-view.ts';
import { spokenStem } from '#ui/card/stem.tsx';
import { cardText } from '#ui/card/text.ts';
import { roughly, spokenInterval } from '#ui/duration.ts';
import { Message } from '#ui/message.tsx';
import { Screen } from '#ui/screen.tsx';
import { text } from '#ui/text.ts';
import { useKeys } from './keys.ts';
import { type RatingDisplay, ratingName } from './rating-bar.tsx';
import { Reading } from './reading.tsx';
import { SessionEnd } from './session-end.tsx';
import { StudyCard } from './study-card.tsx';
import { StudyHeader } from './study-header.tsx';
import type { StudyView } from './study-view.ts';
import { studyText } from './text.ts';

interface StudyScreenProps {
  view: StudyView;
  /** The way out, as the page makes its links. */
  home: ReactNode;
  homeButton: ReactNode;
  sync: ReactNode;
  /** What needs the learner's eye: refused answers, a session that ended. */
  notices: ReactNode;
  keysOn: boolean;
  ratings: RatingDisplay;
  onRate(rating: Rating, response: GivenAnswer): void;
  onUndo: (() => void) | undefined;
  /** The section was read. */
  onRead(): void;
  /** The whole text is known. */
  onReadAll(): void;
  /** The steps that return today are left for tomorrow. */
  onLeave(): void;
  onRetry(): void;
}

/** The study screen in every state. */
export function StudyScreen(props: StudyScreenProps) {
  const { view, home, sync, notices, keysOn, onRate, onUndo } = props;
  const { said, say, sayFirst } = useAnnouncer(view);
  const undo = onUndo
    ? () => {
        sayFirst(studyText.announce.undone);
        onUndo();
      }
    : undefined;
  useKeys({ undo: view.kind === 'card' ? undefined : undo }, keysOn);
  const rate = (rating: Rating, response: GivenAnswer) => {
    if (view.kind !== 'card') return;
    const { interval } = view.card.outcomes[rating];
    sayFirst(studyText.announce.nextDue(ratingName(rating), spokenInterval(interval)));
    onRate(rating, response);
  };
  return (
    <Screen>
      <div>
        <StudyHeader
          home={home}
          progress={'progress' in view ? view.progress : null}
          sync={sync}
          onUndo={hasUndo(view) ? undo : null}
        />
        {notices}
      </div>
      {view.kind === 'card' ? (
        <StudyCard
          key={view.turn}
          view={view.card}
          keysOn={keysOn}
          ratings={props.ratings}
          takeFocus={view.turn > 1}
          onRate={rate}
          onUndo={undo}
          onSay={say}
        />
      ) : view.kind === 'reading' ? (
        <Reading
          key={view.reading.section.id}
          {...view.reading}
          isFirst={view.isFirst}
          keysOn={keysOn}
          onRead={props.onRead}
          onReadAll={props.onReadAll}
        />
      ) : (
        <Pause {...props} view={view} />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </Screen>
  );
}

function hasUndo({ kind }: StudyView): boolean {
  return kind !== 'loading' && kind !== 'unreachable' && kind !== 'empty';
}

interface PauseProps extends Pick<StudyScreenProps, 'homeButton' | 'onLeave' | 'onRetry'> {
  view: Exclude<StudyView, { kind: 'card' | 'reading' }>;
}

/** Every state in which nothing is asked. */
function Pause({ view, homeButton, onLeave, onRetry }: PauseProps): ReactNode {
  switch (view.kind) {
    case 'loading':
      return <Message title={text.loading[view.what]} />;
    case 'unreachable':
      return (
        <Message
          title={text.trouble.unreachable}
          actions={
            <Button variant="primary" large onClick={onRetry}>
              {text.trouble.retry}
            </Button>
          }
        >
          <p>{text.trouble.unreachableWhy}</p>
        </Message>
      );
    case 'waiting':
      return (
        <Message
          title={studyText.waiting.title}
          actions={
            <>
              {homeButton}
              <Button variant="quiet" onClick={onLeave}>
                {studyText.waiting.leave}
              </Button>
            </>
          }
        >
          <p>{studyText.waiting.returns(roughly(view.minutes))}</p>
          <p>{studyText.waiting.why}</p>
        </Message>
      );
    case 'end':
      return (
        <SessionEnd
          done={view.done}
          tomorrow={view.tomorrow}
          sent={view.isSent}
          actions={homeButton}
        />
      );
    case 'empty':
      return (
        <Message title={text.trouble.empty} actions={homeButton}>
          <p>{text.trouble.emptyWhy}</p>
        </Message>
      );
  }
}

/** One live region for the whole screen: what a tap did, then the next question. */
function useAnnouncer(view: StudyView) {
  const [said, say] = useState('');
  const first = useRef('');
  const next = announcement(view);
  const turn = view.kind === 'card' ? view.turn : view.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a turn: a wait that counts down is not read out
  useEffect(() => {
    say([first.current, next].filter(Boolean).join(' '));
    first.current = '';
  }, [turn]);
  const sayFirst = (message: string) => {
    first.current = message;
  };
  return { said, say, sayFirst };
}

function announcement(view: StudyView): string {
  switch (view.kind) {
    case 'card': {
      const { item } = view.card;
      return studyText.announce.question(cardText.kinds[item.kind], spokenStem(item));
    }
    case 'reading':
      return studyText.reading.announce(view.reading.section.title);
    case 'waiting':
      return studyText.waiting.returns(roughly(view.minutes));
    case 'end':
      return view.done.cards > 0 ? studyText.end.title : studyText.end.nothing;
    case 'loading':
      return text.loading[view.what];
    case 'unreachable':
    case 'empty':
      return '';
  }
}
