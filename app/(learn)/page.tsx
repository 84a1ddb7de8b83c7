import Link from 'next/link';
import { buttonClass } from '#ui/button.tsx';
import { FrontPage } from '#ui/front/front-page.tsx';
import { text } from '#ui/text.ts';
import { SHIPPED_DECKS } from './generated/shipped-decks.ts';
import { Home } from './home.tsx';

export default function HomePage() {
  const entrance = (
    <>
      <Link href="/study" className={buttonClass('primary', true)}>
        {text.app.start}
      </Link>
      <p>{text.app.startNote}</p>
    </>
  );
  return <Home front={<FrontPage decks={SHIPPED_DECKS} entrance={entrance} />} />;
}
