'use client';

import Link from 'next/link';
import { MOST_ON_DESK } from '#core/deck/limits.ts';
import { Found } from '#ui/library/found.tsx';
import { Library } from '#ui/library/library.tsx';
import { libraryText } from '#ui/library/text.ts';
import { Said } from '#ui/part/said.tsx';
import { useNews } from '#ui/part/use-news.ts';
import { text } from '#ui/text.ts';
import { addressOf } from '../addresses.ts';
import { takeUp } from '../desk-events.ts';
import { LearnerPlace } from '../learner-place.tsx';
import type { LearnerSession } from '../learner-session.ts';
import { useDesk } from '../use-desk.ts';
import { useFound } from './use-found.ts';

/** The essays of whoever studies on this device, and those that they could take up. */
export function LibraryPlace() {
  return (
    <LearnerPlace here="/library" title={libraryText.title}>
      {(session) => <OpenLibrary session={session} />}
    </LearnerPlace>
  );
}

function OpenLibrary({ session }: { session: LearnerSession }) {
  const { essays, away } = useDesk(session);
  const { news, tell } = useNews();
  const found = useFound(session, new Set(essays.map(({ edition }) => edition.deckId)));
  if (essays.length === 0 && away.isFetching) return <p>{text.loading.fetching}</p>;
  return (
    <>
      <Library
        essays={essays}
        deck={(deck, className, children) => (
          <Link href={addressOf('/deck', { deck })} className={className} prefetch={false}>
            {children}
          </Link>
        )}
        found={
          <Found
            view={found.view}
            isFull={essays.length >= MOST_ON_DESK}
            onMore={found.more}
            onTakeUp={({ deckId, title }) => {
              session.replica.append(takeUp(deckId));
              void session.sync.run();
              tell(libraryText.takenUp(title));
            }}
          />
        }
      />
      <Said words={news} />
    </>
  );
}
