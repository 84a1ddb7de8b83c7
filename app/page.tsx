import { FrontPage } from '#ui/front/front-page.tsx';
import { Entrance } from './entrance.tsx';
import { shippedDecks } from './shipped-decks.ts';

export default function HomePage() {
  return <FrontPage decks={shippedDecks()} entrance={<Entrance />} />;
}
