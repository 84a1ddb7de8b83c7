import type { Metadata } from 'next';
import { cardText } from '#ui/card/text.ts';
import { SHIPPED_DECKS } from '../generated/shipped-decks.ts';
import { Newcomer } from '../newcomer.tsx';
import { Study } from './study.tsx';

export const metadata: Metadata = { title: cardText.title };

/** Static: what stands in it is what a newcomer reads first. */
export default function StudyPage() {
  return (
    <Newcomer>
      <Study first={SHIPPED_DECKS[0]} />
    </Newcomer>
  );
}
