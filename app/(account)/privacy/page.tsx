import type { Metadata } from 'next';
import { AccountPage } from '#ui/account/account-page.tsx';
import { Links } from '#ui/account/links.tsx';
import { Privacy } from '#ui/account/privacy.tsx';
import { privacyText } from '#ui/account/privacy-text.ts';

export const metadata: Metadata = { title: privacyText.title };

export default function PrivacyPage() {
  return (
    <AccountPage title={privacyText.title}>
      <Privacy />
      <Links links={[['/settings', privacyText.settings]]} />
    </AccountPage>
  );
}
