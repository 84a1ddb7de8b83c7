'use client';

import Link from 'next/link';
import { type ReactNode, useEffect } from 'react';
import { Button, buttonClass } from '#ui/button.tsx';
import { Place } from '#ui/place.tsx';
import { text } from '#ui/text.ts';
import { type LearnerSession, openSession, retrySession } from './learner-session.ts';
import { useSessionState } from './use-learner.ts';

interface LearnerPlaceProps {
  title: string;
  children(session: LearnerSession): ReactNode;
}

/** A page of whoever studies on this device, once their replica is open. */
export function LearnerPlace({ title, children }: LearnerPlaceProps) {
  const state = useSessionState();
  useEffect(() => void openSession(), []);
  const home = (
    <Link href="/" className={buttonClass('brand')}>
      {text.app.name}
    </Link>
  );
  return (
    <Place title={title} home={home}>
      {state.kind === 'ready' && children(state.session)}
      {state.kind === 'opening' && <p>{text.loading.opening}</p>}
      {state.kind === 'unreachable' && (
        <>
          <p>{text.trouble.unreachableWhy}</p>
          <Button onClick={retrySession}>{text.trouble.retry}</Button>
        </>
      )}
    </Place>
  );
}
