import type { Metadata } from 'next';
import { AccountPage } from '#ui/account/account-page.tsx';
import { BackForm } from '#ui/account/back-form.tsx';
import { Links } from '#ui/account/links.tsx';
import { accountText } from '#ui/account/text.ts';
import { here, type PageProps } from '../here.ts';

const words = accountText.back;
export const metadata: Metadata = { title: words.title };

export default async function BackPage(props: PageProps) {
  const { note, answers } = await here(props);
  return (
    <AccountPage title={words.title} under={words.under}>
      <BackForm note={note} answers={answers} />
      <Links links={[['/account/sign-in', words.password]]} />
    </AccountPage>
  );
}
