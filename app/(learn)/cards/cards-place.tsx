'use client';

import { useState } from 'react';
import { offsetMinutes } from '#offline/device/device.ts';
import { CardBrowser } from '#ui/cards/card-browser.tsx';
import { cardRows } from '#ui/cards/card-rows.ts';
import { cardsText, doneWords } from '#ui/cards/text.ts';
import { Said } from '#ui/part/said.tsx';
import { useNews } from '#ui/part/use-news.ts';
import { text } from '#ui/text.ts';
import { actOnCard } from '../card-events.ts';
import { LearnerPlace } from '../learner-place.tsx';
import type { LearnerSession } from '../learner-session.ts';
import { deckAway, useReplica, useSync } from '../use-learner.ts';

/** The cards of whoever studies on this device. */
export function CardsPlace() {
  return (
    <LearnerPlace here="/cards" title={cardsText.title}>
      {(session) => <Cards session={session} />}
    </LearnerPlace>
  );
}

function Cards({ session }: { session: LearnerSession }) {
  const snapshot = useReplica(session);
  const [now] = useState(() => Date.now());
  const { news, tell } = useNews();
  const sync = useSync(session);
  const rows = cardRows(snapshot, now, offsetMinutes(now));
  if (rows.length === 0 && deckAway(snapshot, sync).isFetching)
    return <p>{text.loading.fetching}</p>;
  return (
    <>
      <CardBrowser
        rows={rows}
        onAct={(itemId, action) => {
          actOnCard(session.replica, itemId, action);
          tell(doneWords(action));
        }}
      />
      <Said words={news} />
    </>
  );
}
