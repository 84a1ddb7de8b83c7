import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { listSessions } from '#server/account/sessions.ts';
import { AccountDetails } from '#ui/account/account-details.tsx';
import { AccountPage } from '#ui/account/account-page.tsx';
import { browserName } from '#ui/account/browser-name.ts';
import { Links } from '#ui/account/links.tsx';
import { accountText } from '#ui/account/text.ts';
import { here, type PageProps } from '../here.ts';

const words = accountText.account;
export const metadata: Metadata = { title: words.title };

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

export default async function OwnAccountPage(props: PageProps) {
  const { person, note, request } = await here(props);
  if (!person?.account) redirect('/account/sign-in?next=/account');
  const { name, email, sessionId } = person.account;
  const browsers = (await listSessions(request)).map(({ id, browser, since }) => ({
    ...{ id, since: day.format(since) },
    name: browserName(browser),
    isHere: id === sessionId,
  }));
  return (
    <AccountPage title={words.title} under={`${name}, ${email}`}>
      <AccountDetails note={note} browsers={browsers} />
      <Links links={[['/settings', words.settings]]} />
    </AccountPage>
  );
}
