import type { Metadata } from 'next';
import { readingText } from '#ui/reading/text.ts';
import { ReadPlace } from './read-place.tsx';

export const metadata: Metadata = { title: readingText.title };

/** Static: which text, says the query. */
export default function ReadPage() {
  return <ReadPlace />;
}
