import type { Metadata } from 'next';
import { libraryText } from '#ui/library/text.ts';
import { LibraryPlace } from './library-place.tsx';

export const metadata: Metadata = { title: libraryText.title };

export default function LibraryPage() {
  return <LibraryPlace />;
}
