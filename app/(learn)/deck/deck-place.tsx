'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Deck } from '#ui/library/deck.tsx';
import { libraryText } from '#ui/library/text.ts';
import { Button, buttonClass } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { BOOK } from '#ui/part/icon-paths.ts';
import { PageTitle } from '#ui/part/page-title.tsx';
import { quizText } from '#ui/quiz/text.ts';
import { text } from '#ui/text.ts';
import { addressOf } from '../addresses.ts';
import { putAway, takeUp } from '../desk-events.ts';
import { LearnerPlace } from '../learner-place.tsx';
import type { LearnerSession } from '../learner-session.ts';
import { studyLink } from '../study-link.tsx';
import { useDesk } from '../use-desk.ts';
import { useQuery } from '../use-query.ts';

/** One essay of whoever studies on this device. */
export function DeckPlace() {
  return <LearnerPlace here="/library">{(session) => <OpenDeck session={session} />}</LearnerPlace>;
}

function OpenDeck({ session }: { session: LearnerSession }) {
  const deck = useQuery().get('deck') ?? '';
  const { essays, away } = useDesk(session);
  const [left, setLeft] = useState<string | null>(null);
  const essay = essays.find(({ edition }) => edition.deckId === deck);
  if (!essay && away.isFetching) return <p>{text.loading.fetching}</p>;
  if (!essay)
    return (
      <>
        <PageTitle under={left === null ? libraryText.unknownWhy : undefined}>
          {left === null ? libraryText.unknown : libraryText.putAwayDone(left)}
        </PageTitle>
        {left !== null && (
          <Button onClick={() => session.replica.append(takeUp(deck))}>{libraryText.takeUp}</Button>
        )}
        <Link href="/library" className={buttonClass('primary')} prefetch={false}>
          {libraryText.toLibrary}
        </Link>
      </>
    );
  return (
    <Deck
      {...essay}
      study={studyLink}
      onPutAway={() => {
        setLeft(essay.edition.title);
        session.replica.append(putAway(deck));
      }}
      read={
        <Link href={addressOf('/read', { deck })} className={buttonClass()} prefetch={false}>
          <Icon path={BOOK} />
          {libraryText.read}
        </Link>
      }
      quiz={
        <Link href={addressOf('/quiz', { deck })} className={buttonClass()} prefetch={false}>
          {quizText.quizMe}
        </Link>
      }
      part={(part, label, className, children) => (
        <Link
          href={addressOf('/quiz', { deck, part })}
          aria-label={label}
          className={className}
          prefetch={false}
        >
          {children}
        </Link>
      )}
      allCards={(className, children) => (
        <Link href="/cards" className={className} prefetch={false}>
          {children}
        </Link>
      )}
    />
  );
}
