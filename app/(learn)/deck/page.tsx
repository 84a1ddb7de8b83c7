import type { Metadata } from 'next';
import { libraryText } from '#ui/library/text.ts';
import { DeckPlace } from './deck-place.tsx';

export const metadata: Metadata = { title: libraryText.deck };

/** Static: which deck, says the query. */
export default function DeckPage() {
  return <DeckPlace />;
}
