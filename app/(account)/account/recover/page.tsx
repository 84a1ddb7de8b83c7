import type { Metadata } from 'next';
import { AccountPage } from '#ui/account/account-page.tsx';
import { RecoverForm } from '#ui/account/forms.tsx';
import { Links } from '#ui/account/links.tsx';
import { accountText } from '#ui/account/text.ts';
import { here, type PageProps } from '../../here.ts';

const words = accountText.recover;
export const metadata: Metadata = { title: words.title };

export default async function RecoverPage(props: PageProps) {
  const { note, answers } = await here(props);
  return (
    <AccountPage title={words.title} under={words.under}>
      <RecoverForm note={note} answers={answers} />
      <Links links={[['/account/sign-in', accountText.signIn.title]]} />
    </AccountPage>
  );
}
