import type { Metadata } from 'next';
import { ownPlace } from '#core/access/own-place.ts';
import { AccountPage } from '#ui/account/account-page.tsx';
import { KeptCode } from '#ui/account/kept-code.tsx';
import { Links } from '#ui/account/links.tsx';
import { accountText } from '#ui/account/text.ts';
import { buttonClass } from '#ui/part/button.tsx';
import { here, type PageProps } from '../../here.ts';

const words = accountText.code;
export const metadata: Metadata = { title: words.title };

/** Shows a recovery code that was made just now. */
export default async function CodePage(props: PageProps) {
  const { code, next } = (await here(props)).note.values;
  return (
    <AccountPage title={words.title} under={code ? words.under : words.gone}>
      {code && (
        <>
          <KeptCode code={code} />
          <p>{words.how}</p>
          <a href={ownPlace(next)} className={buttonClass('primary')}>
            {words.go}
          </a>
        </>
      )}
      {!code && <Links links={[['/account', words.account]]} />}
    </AccountPage>
  );
}
