'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { prefer } from '#offline/device/preferences.ts';
import { keepReadingPlace, readingPlace } from '#offline/device/reading-place.ts';
import { libraryText } from '#ui/library/text.ts';
import { buttonClass } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { BACK } from '#ui/part/icon-paths.ts';
import { Message } from '#ui/part/message.tsx';
import { Outline } from '#ui/part/outline.tsx';
import { Screen } from '#ui/part/screen.tsx';
import { Unreachable } from '#ui/part/unreachable.tsx';
import { ReadingPage } from '#ui/reading/reading-page.tsx';
import { readingText } from '#ui/reading/text.ts';
import { text } from '#ui/text.ts';
import { usePreferences } from '../../use-preferences.ts';
import { addressOf } from '../addresses.ts';
import { type LearnerSession, openSession, retrySession } from '../learner-session.ts';
import { Badge } from '../sync-troubles.tsx';
import { useSessionState } from '../use-learner.ts';
import { useQuery } from '../use-query.ts';
import { useRead } from './use-read.ts';

/** The text of whoever studies on this device, on the deck that the query names. */
export function ReadPlace() {
  const state = useSessionState();
  useEffect(() => void openSession(), []);
  if (state.kind === 'ready') return <OpenText session={state.session} />;
  if (state.kind === 'opening')
    return (
      <Screen>
        <Outline words={text.loading.opening} />
      </Screen>
    );
  return (
    <Screen>
      <Unreachable why={state.why} onRetry={retrySession} />
    </Screen>
  );
}

function OpenText({ session }: { session: LearnerSession }) {
  const query = useQuery();
  const read = useRead(session, query.get('deck'));
  const { textSize, marks, buttons, intervals } = usePreferences();
  if (read.kind === 'away' && (read.isFetching || read.awayWhy))
    return (
      <Screen>
        {read.awayWhy ? (
          <Unreachable why={read.awayWhy} onRetry={() => void session.sync.run()} />
        ) : (
          <Outline words={text.loading.fetching} />
        )}
      </Screen>
    );
  if (read.kind === 'waiting')
    return (
      <Screen>
        <Outline words={text.loading.text} />
      </Screen>
    );
  if (read.kind === 'away')
    return (
      <Screen>
        <Message
          title={libraryText.unknown}
          actions={
            <Link href="/library" className={buttonClass('primary')} prefetch={false}>
              {libraryText.toLibrary}
            </Link>
          }
        >
          <p>{libraryText.unknownWhy}</p>
        </Message>
      </Screen>
    );
  const { asking, deckId: deck, essay, offerOf, onSectionRead } = read;
  return (
    <ReadingPage
      {...{ essay, offerOf, onSectionRead }}
      from={{
        ...{ point: query.get('point'), section: query.get('part') },
        passage: () => readingPlace(deck),
      }}
      look={{ textSize, marks }}
      asking={{ ...asking, ratings: { buttons, intervals } }}
      back={
        <Link
          href={addressOf('/deck', { deck })}
          className={buttonClass('icon')}
          prefetch={false}
          aria-label={readingText.back}
          title={readingText.back}
        >
          <Icon path={BACK} />
        </Link>
      }
      sync={<Badge session={session} />}
      quiz={(about, label) => (
        <Link
          href={addressOf('/quiz', { deck, ...about })}
          className={buttonClass()}
          prefetch={false}
        >
          {label}
        </Link>
      )}
      onLook={prefer}
      onPlace={(at) => keepReadingPlace(deck, at)}
    />
  );
}
