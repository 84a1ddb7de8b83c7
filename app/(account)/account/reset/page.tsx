import type { Metadata } from 'next';
import { AccountPage } from '#ui/account/account-page.tsx';
import { ResetForm } from '#ui/account/forms.tsx';
import { Links } from '#ui/account/links.tsx';
import { accountText } from '#ui/account/text.ts';
import { here, type PageProps } from '../../here.ts';

const words = accountText.reset;
export const metadata: Metadata = { title: words.title };

export default async function ResetPage(props: PageProps) {
  const { note, token } = await here(props);
  return (
    <AccountPage title={words.title} under={words.under}>
      <ResetForm note={note} token={token} />
      <Links links={[['/account/forgot', words.again]]} />
    </AccountPage>
  );
}
