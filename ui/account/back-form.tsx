'use client';

import { useEffect, useRef } from 'react';
import { RECOVERY_CODE_LENGTH, readCode, shownCode } from '#core/access/code.ts';
import { type FormNote, wholeProblem } from '#ui/part/form-note.ts';
import { PostForm } from '#ui/part/post-form.tsx';
import { CodeField } from './forms.tsx';
import { Mine } from './mine.tsx';
import { accountText } from './text.ts';

interface BackFormProps {
  note: FormNote;
  /** How many answers a guest has given in this browser. */
  answers: number;
}

const words = accountText.back;

/** Takes the recovery code; from a recovery link, whose code no server ever sees in the address, it is filled in. */
export function BackForm({ note, answers }: BackFormProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const code = readCode(window.location.hash.slice(1), RECOVERY_CODE_LENGTH);
    const field = place.current?.querySelector<HTMLInputElement>('[name=code]');
    if (code && field) field.value = shownCode(code);
  }, []);
  return (
    <div ref={place}>
      <PostForm action="/api/back" submit={words.submit} problem={wholeProblem(note)}>
        <CodeField note={note} />
        <Mine answers={answers} words={words.mine(answers)} />
      </PostForm>
    </div>
  );
}
