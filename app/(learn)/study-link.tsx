import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '#ui/part/button.tsx';

/** The link to the study page: what the screen is for while anything is due. */
export function studyLink(words: string, isDue: boolean): ReactNode {
  return (
    <Link href="/study" className={buttonClass(isDue ? 'primary' : 'second')} prefetch={false}>
      {words}
    </Link>
  );
}
