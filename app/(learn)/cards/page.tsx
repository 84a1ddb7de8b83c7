import type { Metadata } from 'next';
import { cardsText } from '#ui/cards/text.ts';
import { CardsPlace } from './cards-place.tsx';

export const metadata: Metadata = { title: cardsText.title };

export default function CardsPage() {
  return <CardsPlace />;
}
