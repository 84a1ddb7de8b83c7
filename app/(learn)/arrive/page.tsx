import type { Metadata } from 'next';
import { syncText } from '#ui/sync/text.ts';
import { ArrivePlace } from './arrive-place.tsx';

export const metadata: Metadata = { title: syncText.arriving };

export default function ArrivePage() {
  return <ArrivePlace />;
}
