import type { Metadata } from 'next';
import { text } from '#ui/text.ts';
import { CardsPlace } from './cards-place.tsx';

export const metadata: Metadata = { title: text.cards.title };

export default function CardsPage() {
  return <CardsPlace />;
}
