import type { Metadata } from 'next';
import { cardText } from '#ui/card/text.ts';
import { Study } from './study.tsx';

export const metadata: Metadata = { title: cardText.title };

export default function StudyPage() {
  return <Study />;
}
