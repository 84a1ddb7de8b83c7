import { headers } from 'next/headers';
import { database } from '#db/engine/client.ts';
import { countAnswers } from '#db/learner/guest.ts';
import { now } from '#server/clock.ts';
import { noteOf } from '#server/form.ts';
import { personOf } from '#server/session.ts';

export interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What every page about an account begins with: who asks, what the last form said, and where to go on. */
export async function here({ searchParams }: PageProps) {
  const asked = await searchParams;
  const request = { headers: await headers() };
  const person = await personOf(request, now(request));
  const isGuest = person !== null && !person.account && !person.mayOnlyPush;
  const { next, token } = asked;
  return {
    request,
    person,
    note: await noteOf(request, asked.again !== undefined),
    next: typeof next === 'string' ? next : undefined,
    token: typeof token === 'string' ? token : '',
    /** What a guest has answered in this browser. */
    answers: isGuest ? await countAnswers(database(), person.actor) : 0,
  };
}
