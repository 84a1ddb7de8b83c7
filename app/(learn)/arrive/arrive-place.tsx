'use client';

import { useEffect, useState } from 'react';
import { Button } from '#ui/part/button.tsx';
import { Frame } from '#ui/part/frame.tsx';
import { PageTitle } from '#ui/part/page-title.tsx';
import { syncText } from '#ui/sync/text.ts';
import { text } from '#ui/text.ts';
import { Tabs } from '../../tabs.tsx';
import { arrive } from './arrival.ts';

/** Where somebody comes to who has just signed in: this device opens what is theirs, and goes on. */
export function ArrivePlace() {
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!hasFailed) arrive().catch(() => setFailed(true));
  }, [hasFailed]);
  return (
    <Frame tabs={<Tabs here="/" />}>
      <PageTitle under={hasFailed ? undefined : syncText.arrivingWhat}>
        {syncText.arriving}
      </PageTitle>
      {hasFailed && (
        <>
          <p>{syncText.arrivingFailed}</p>
          <Button onClick={() => setFailed(false)}>{text.trouble.retry}</Button>
        </>
      )}
    </Frame>
  );
}
