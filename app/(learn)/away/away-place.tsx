'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '#ui/part/button.tsx';
import { Frame } from '#ui/part/frame.tsx';
import { Message } from '#ui/part/message.tsx';
import { text } from '#ui/text.ts';
import { Tabs } from '../../tabs.tsx';

const CLASS_PAGES = /^\/(class|join)(\/|$)/;

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

const never = () => () => {};

/** What could not be fetched, and what goes on without it. */
export function AwayPlace() {
  const isOnline = useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => false,
  );
  const here = useSyncExternalStore(
    never,
    () => (CLASS_PAGES.test(window.location.pathname) ? '/class' : undefined),
    () => undefined,
  );
  return (
    <Frame tabs={<Tabs here={here} />}>
      <Message
        title={isOnline ? text.away.silent : text.away.offline}
        actions={
          <>
            <Button variant="primary" onClick={() => window.location.reload()}>
              {text.trouble.retry}
            </Button>
            <Button variant="plain" onClick={() => window.history.back()}>
              {text.away.back}
            </Button>
          </>
        }
      >
        <p>{text.away.why}</p>
      </Message>
    </Frame>
  );
}
