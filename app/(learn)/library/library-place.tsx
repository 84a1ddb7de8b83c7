'use client';

import Link from 'next/link';
import { Library } from '#ui/library/library.tsx';
import { libraryText } from '#ui/library/text.ts';
import { text } from '#ui/text.ts';
import { addressOf } from '../addresses.ts';
import { LearnerPlace } from '../learner-place.tsx';
import type { LearnerSession } from '../learner-session.ts';
import { useDesk } from '../use-desk.ts';

/** The essays of whoever studies on this device. */
export function LibraryPlace() {
  return (
    <LearnerPlace here="/library" title={libraryText.title}>
      {(session) => <OpenLibrary session={session} />}
    </LearnerPlace>
  );
}

function OpenLibrary({ session }: { session: LearnerSession }) {
  const { essays, away } = useDesk(session);
  if (essays.length === 0 && away.isFetching) return <p>{text.loading.fetching}</p>;
  return (
    <Library
      essays={essays}
      deck={(deck, className, children) => (
        <Link href={addressOf('/deck', { deck })} className={className} prefetch={false}>
          {children}
        </Link>
      )}
    />
  );
}
