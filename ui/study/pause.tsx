import type { ReactNode } from 'react';
import { roughly } from '#ui/duration.ts';
import { Button } from '#ui/part/button.tsx';
import { Message } from '#ui/part/message.tsx';
import { Outline } from '#ui/part/outline.tsx';
import { Unreachable } from '#ui/part/unreachable.tsx';
import { text } from '#ui/text.ts';
import { SessionEnd } from './session-end.tsx';
import type { StudyView } from './study-view.ts';
import { studyText } from './text.ts';

interface PauseProps {
  view: Exclude<StudyView, { kind: 'card' | 'reading' }>;
  homeButton: ReactNode;
  onLeaveSteps(): void;
  onRetry(): void;
}

/** Every state in which nothing is asked. */
export function Pause({ view, homeButton, onLeaveSteps, onRetry }: PauseProps): ReactNode {
  switch (view.kind) {
    case 'loading':
      return <Outline words={text.loading[view.what]} />;
    case 'unreachable':
      return <Unreachable why={view.why} onRetry={onRetry} />;
    case 'waiting':
      return (
        <Message
          title={studyText.waiting.title}
          actions={
            <>
              {homeButton}
              <Button variant="plain" onClick={onLeaveSteps}>
                {studyText.waiting.leave}
              </Button>
            </>
          }
        >
          <p>{studyText.waiting.returns(roughly(view.minutes))}</p>
          <p>{studyText.waiting.why}</p>
        </Message>
      );
    case 'end': {
      const { done, tomorrow, gains, kept } = view;
      return <SessionEnd {...{ done, tomorrow, gains, kept }} actions={homeButton} />;
    }
    case 'empty':
      return (
        <Message title={text.trouble.empty} actions={homeButton}>
          <p>{text.trouble.emptyWhy}</p>
        </Message>
      );
  }
}
