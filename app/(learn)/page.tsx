import Link from 'next/link';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { FrontPage } from '#ui/front/front-page.tsx';
import { buttonClass } from '#ui/part/button.tsx';
import { text } from '#ui/text.ts';
import { SHIPPED_DECKS } from './generated/shipped-decks.ts';
import { Home } from './home.tsx';
import { Newcomer } from './newcomer.tsx';

export default function HomePage() {
  const entrance = (
    <Link href="/study" className={buttonClass('primary')}>
      {text.app.start}
    </Link>
  );
  const front = (
    <FrontPage
      deck={SHIPPED_DECKS[0]}
      minutesADay={DEFAULT_SETTINGS.minutesPerDay}
      entrance={entrance}
      doors={
        <>
          <a href="/join" className={buttonClass('plain')}>
            {text.app.join}
          </a>
          <a href="/account/sign-in" className={buttonClass('plain')}>
            {text.app.signIn}
          </a>
          <a href="/class" className={buttonClass('plain')}>
            {text.app.teach}
          </a>
        </>
      }
    />
  );
  return (
    <Newcomer>
      <Home front={front} />
    </Newcomer>
  );
}
