import type { Metadata } from 'next';
import { text } from '#ui/text.ts';
import { Study } from './study.tsx';

export const metadata: Metadata = { title: text.study.title };

export default function StudyPage() {
  return <Study />;
}
