'use client';

import { type ComponentProps, type ReactNode, useEffect } from 'react';
import { Button } from '#ui/part/button.tsx';
import { Frame } from '#ui/part/frame.tsx';
import { PageTitle } from '#ui/part/page-title.tsx';
import { text } from '#ui/text.ts';
import { Tabs } from '../tabs.tsx';
import { type LearnerSession, openSession, retrySession } from './learner-session.ts';
import { Badge } from './sync-troubles.tsx';
import { useSessionState } from './use-learner.ts';

interface LearnerPlaceProps {
  here: ComponentProps<typeof Tabs>['here'];
  /** Absent where what is shown brings its own. */
  title?: string;
  /** A line under the title. */
  under?: string;
  children(session: LearnerSession): ReactNode;
}

/** A page of whoever studies on this device, once their replica is open. */
export function LearnerPlace({ here, title, under, children }: LearnerPlaceProps) {
  const state = useSessionState();
  useEffect(() => void openSession(), []);
  const badge = state.kind === 'ready' && <Badge session={state.session} />;
  return (
    <Frame tabs={<Tabs here={here} />} aside={badge}>
      {title && <PageTitle under={under}>{title}</PageTitle>}
      {state.kind === 'ready' && children(state.session)}
      {state.kind === 'opening' && <p>{text.loading.opening}</p>}
      {state.kind === 'unreachable' && (
        <>
          <p>{text.trouble[`${state.why}Why`]}</p>
          <Button onClick={retrySession}>{text.trouble.retry}</Button>
        </>
      )}
    </Frame>
  );
}
