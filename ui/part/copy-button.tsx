'use client';

import { useState } from 'react';
import { text } from '#ui/text.ts';
import { Button } from './button.tsx';

interface CopyButtonProps {
  /** The name of the button. */
  children: string;
  /** What is copied. */
  text: string;
}

/** Copies something into the clipboard, and says that it has, or that this browser does not let it. */
export function CopyButton({ children, text: copied }: CopyButtonProps) {
  const [said, say] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(copied);
      say(text.copy.done);
    } catch {
      say(text.copy.refused);
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{children}</Button>
      <p role="status">{said}</p>
    </>
  );
}
