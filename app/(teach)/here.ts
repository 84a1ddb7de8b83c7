import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { NoCourseError } from '#db/course/seat/seat.ts';
import { now } from '#server/clock.ts';
import { noteOf } from '#server/form.ts';
import { type Person, personOf } from '#server/session.ts';

export interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
  params?: Promise<{ id: string }>;
}

/** What every page about classes begins with: who asks, what was asked for, and what the last form said. */
export async function here({ searchParams, params }: PageProps) {
  const asked = await searchParams;
  const request = { headers: await headers() };
  const at = now(request);
  const person = await personOf(request, at);
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  return {
    request,
    now: at,
    /** Null where nobody is known, or where their device may only send. */
    person: person && !person.mayOnlyPush ? person : null,
    note: await noteOf(request, asked.again !== undefined),
    one,
    many: (name: string) => [asked[name] ?? []].flat(),
    id: (await params)?.id ?? '',
    /** Where people find this server, as the browser says it. */
    origin: originOf(request.headers),
  };
}

/** A page of somebody with an account; who has none is asked to sign in first. */
export async function signedIn(props: PageProps) {
  const found = await here(props);
  const { person } = found;
  if (!person?.account) redirect('/account/sign-in?next=/class');
  return { ...found, person: person as Person & { account: object }, actor: person.actor };
}

/** What is read of a class; there is no such page where it is not theirs. */
export async function ofClass<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NoCourseError) notFound();
    throw error;
  }
}

function originOf(headers: Headers): string {
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? 'localhost';
  return `${headers.get('x-forwarded-proto') ?? 'http'}://${host}`;
}
