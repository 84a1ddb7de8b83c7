import type { ReactNode } from 'react';
import { text } from '#ui/text.ts';
import { Texts } from './texts.tsx';

/** Around a learner's pages: their cards live on the device, and nothing of it works without scripts. */
export default function LearnLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <noscript>
        <p className="no-script">{text.app.noScript}</p>
      </noscript>
      <Texts>{children}</Texts>
    </>
  );
}
