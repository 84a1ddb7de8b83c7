import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#ui/button.tsx';
import { Message } from '#ui/message.tsx';
import { Screen } from '#ui/screen.tsx';
import { text } from '#ui/text.ts';

export const metadata: Metadata = { title: text.trouble.notFound };

export default function NotFoundPage() {
  return (
    <Screen>
      <header />
      <Message
        title={text.trouble.notFound}
        actions={
          <Link href="/" className={buttonClass('primary', true)}>
            {text.trouble.home}
          </Link>
        }
      >
        <p>{text.trouble.notFoundWhy}</p>
      </Message>
    </Screen>
  );
}
