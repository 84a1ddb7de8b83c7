import type { Metadata } from 'next';
import { canSendMail } from '#server/account/mail.ts';
import { AccountPage } from '#ui/account/account-page.tsx';
import { ForgotForm } from '#ui/account/forms.tsx';
import { Links } from '#ui/account/links.tsx';
import { accountText } from '#ui/account/text.ts';
import { here, type PageProps } from '../../here.ts';

const words = accountText.forgot;
export const metadata: Metadata = { title: words.title };

export default async function ForgotPage(props: PageProps) {
  const { note } = await here(props);
  const sends = canSendMail();
  const isSent = note.values.done === 'sent';
  return (
    <AccountPage title={words.title} under={sends ? words.underMail : words.underCode}>
      {isSent && <p role="status">{words.sent(note.values.email ?? '')}</p>}
      {sends && !isSent && <ForgotForm note={note} />}
      <Links
        links={[
          ['/account/recover', words.useCode],
          ['/account/sign-in', accountText.signIn.title],
        ]}
      />
      <p>{words.lost}</p>
    </AccountPage>
  );
}
