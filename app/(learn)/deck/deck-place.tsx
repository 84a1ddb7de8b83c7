'use client';

import Link from 'next/link';
import { Deck } from '#ui/library/deck.tsx';
import { libraryText } from '#ui/library/text.ts';
import { buttonClass } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { BOOK } from '#ui/part/icon-paths.ts';
import { PageTitle } from '#ui/part/page-title.tsx';
import { quizText } from '#ui/quiz/text.ts';
import { text } from '#ui/text.ts';
import { addressOf } from '../addresses.ts';
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
  const essay = essays.find(({ edition }) => edition.deckId === deck);
  if (!essay && away.isFetching) return <p>{text.loading.fetching}</p>;
  if (!essay)
    return (
      <>
        <PageTitle under={libraryText.unknownWhy}>{libraryText.unknown}</PageTitle>
        <Link href="/library" className={buttonClass('primary')} prefetch={false}>
          {libraryText.toLibrary}
        </Link>
      </>
    );
  return (
    <Deck
      {...essay}
      study={studyLink}
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
