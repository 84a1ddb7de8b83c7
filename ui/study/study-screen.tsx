import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { inOwnWords } from '#core/memory/own-wording.ts';
import type { GivenAnswer } from '#ui/card/card-view.ts';
import { spokenStem } from '#ui/card/stem.tsx';
import { cardText } from '#ui/card/text.ts';
import type { CardAction } from '#ui/cards/card-action.ts';
import { doneWords } from '#ui/cards/text.ts';
import { roughly, spokenInterval } from '#ui/duration.ts';
import { Screen } from '#ui/part/screen.tsx';
import { useNews } from '#ui/part/use-news.ts';
import { text } from '#ui/text.ts';
import { CardStack } from './card-stack.tsx';
import { useKeys } from './keys.ts';
import { KeysHelp } from './keys-help.tsx';
import { Pause } from './pause.tsx';
import { type RatingDisplay, ratingName } from './rating-bar.tsx';
import { Reading } from './reading.tsx';
import { StudyHeader } from './study-header.tsx';
import type { StudyView } from './study-view.ts';
import { studyText } from './text.ts';

export interface StudyScreenProps {
  view: StudyView;
  /** The way out, as the page makes its links. */
  leave: ReactNode;
  homeButton: ReactNode;
  sync: ReactNode;
  /** What needs the learner's eye: refused answers, a session that ended. */
  notices: ReactNode;
  keysOn: boolean;
  ratings: RatingDisplay;
  onRate(rating: Rating, response: GivenAnswer): void;
  /** What is done with the card beside answering it. */
  onAct(action: CardAction): void;
  onUndo: (() => void) | undefined;
  /** The section was read. */
  onRead(): void;
  /** The whole text is known. */
  onReadAll(): void;
  /** The steps that return today are left for tomorrow. */
  onLeaveSteps(): void;
  onRetry(): void;
  /** Esc: as the way out. */
  onLeave(): void;
}

/** The study screen in every state. */
export function StudyScreen(props: StudyScreenProps) {
  const { view, leave, sync, notices, keysOn, ratings, onRate, onAct, onUndo } = props;
  const { region, say, sayFirst } = useAnnouncer(view);
  const { news, tell } = useNews();
  const [isHelp, help] = useState(false);
  const undo = onUndo
    ? () => {
        sayFirst(studyText.announce.undone);
        tell(studyText.news.undone);
        onUndo();
      }
    : undefined;
  const isAsking = view.kind === 'card';
  useKeys(
    {
      undo: isAsking || view.kind === 'reading' ? undefined : undo,
      leave: props.onLeave,
      help: () => help(true),
    },
    keysOn,
  );
  const rate = (rating: Rating, response: GivenAnswer) => {
    if (view.kind !== 'card') return;
    const { interval } = view.card.outcomes[rating];
    sayFirst(studyText.announce.nextDue(ratingName(rating), spokenInterval(interval)));
    tell('');
    onRate(rating, response);
  };
  const act = (action: CardAction) => {
    const words = doneWords(action);
    if (action.kind === 'not-today' || action.kind === 'stop') sayFirst(words);
    else say(words);
    tell(words);
    onAct(action);
  };
  return (
    <Screen wide keysOn={keysOn}>
      <div>
        <StudyHeader
          leave={leave}
          progress={('progress' in view && view.progress) || null}
          present={presentOf(view)}
          sync={sync}
          onUndo={hasUndo(view) ? undo : null}
          keysOn={keysOn}
        />
        {notices}
      </div>
      {isAsking ? (
        <CardStack
          view={view}
          onRate={rate}
          onAct={act}
          onUndo={undo}
          onSay={say}
          {...{ news, keysOn, ratings }}
        />
      ) : view.kind === 'reading' ? (
        <Reading
          key={view.reading.section.id}
          {...view.reading}
          isFirst={view.isFirst}
          isBeginning={view.isBeginning}
          keysOn={keysOn}
          onRead={props.onRead}
          onReadAll={props.onReadAll}
          onUndo={undo}
        />
      ) : (
        <Pause
          view={view}
          homeButton={props.homeButton}
          onLeaveSteps={props.onLeaveSteps}
          onRetry={props.onRetry}
        />
      )}
      {isHelp && <KeysHelp onClose={() => help(false)} />}
      <p className="visually-hidden" role="status" ref={region} />
    </Screen>
  );
}

function presentOf(view: StudyView): string | null {
  if (view.kind === 'card') return view.card.item.id;
  return view.kind === 'reading' ? view.present : null;
}

function hasUndo({ kind }: StudyView): boolean {
  return kind !== 'loading' && kind !== 'unreachable' && kind !== 'empty';
}

/** One live region for the whole screen: what a tap did, then the next question. Only its text changes, nothing is drawn again. */
function useAnnouncer(view: StudyView) {
  const region = useRef<HTMLParagraphElement>(null);
  const first = useRef('');
  const say = (message: string) => {
    if (region.current) region.current.textContent = message;
  };
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
  return { region, say, sayFirst };
}

function announcement(view: StudyView): string {
  switch (view.kind) {
    case 'card': {
      const { item, edit } = view.card;
      const stem = spokenStem(inOwnWords(item, edit));
      return studyText.announce.question(cardText.kinds[item.kind], stem);
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
