import type { Metadata } from 'next';
import { text } from '#ui/text.ts';
import { AwayPlace } from './away-place.tsx';

export const metadata: Metadata = { title: text.away.offline, robots: { index: false } };

/** Stands, under their own addresses, for pages of the server that cannot be fetched: the service worker keeps it. */
export default function AwayPage() {
  return <AwayPlace />;
}
