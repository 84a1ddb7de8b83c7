import type { ReactNode } from 'react';
import { UnsentForm } from '../unsent-form.tsx';

/** Around the pages that the server makes: what is typed there is sent as a form. */
export default function TeachLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <UnsentForm />
    </>
  );
}
