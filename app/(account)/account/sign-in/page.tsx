import type { Metadata } from 'next';
import { AccountPage } from '#ui/account/account-page.tsx';
import { SignInForm } from '#ui/account/forms.tsx';
import { Links } from '#ui/account/links.tsx';
import { accountText } from '#ui/account/text.ts';
import { here, type PageProps } from '../../here.ts';

const words = accountText.signIn;
export const metadata: Metadata = { title: words.title };

export default async function SignInPage(props: PageProps) {
  const { note, answers, next } = await here(props);
  const on = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <AccountPage title={words.title} under={words.under}>
      {note.values.done && <p role="status">{accountText.passwordSet}</p>}
      <SignInForm note={note} answers={answers} next={next ?? note.values.next} />
      <Links
        links={[
          [`/account/sign-up${on}`, words.noAccount],
          ['/account/forgot', words.forgot],
          ['/back', words.code],
        ]}
      />
    </AccountPage>
  );
}
