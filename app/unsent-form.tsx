'use client';

import { useEffect, useState } from 'react';
import { Sheet } from '#ui/part/sheet.tsx';
import { text } from '#ui/text.ts';

/** Without a network a form is not sent at all: the page that would follow cannot come, and what was typed would go with this one. */
export function UnsentForm() {
  const [isUnsent, setUnsent] = useState(false);
  useEffect(() => {
    const hold = (event: SubmitEvent) => {
      const form = event.target;
      if (navigator.onLine || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
      event.preventDefault();
      setUnsent(true);
    };
    document.addEventListener('submit', hold);
    return () => document.removeEventListener('submit', hold);
  }, []);
  if (!isUnsent) return null;
  return (
    <Sheet title={text.away.offline} closeLabel={text.away.close} onClose={() => setUnsent(false)}>
      <p>{text.away.unsent}</p>
    </Sheet>
  );
}
