import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '#ui/part/button.tsx';
import { Message } from '#ui/part/message.tsx';
import { Screen } from '#ui/part/screen.tsx';
import { text } from '#ui/text.ts';

export const metadata: Metadata = { title: text.trouble.notFound };

export default function NotFoundPage() {
  return (
    <Screen>
      <header />
      <Message
        title={text.trouble.notFound}
        actions={
          <Link href="/" className={buttonClass('primary')}>
            {text.trouble.home}
          </Link>
        }
      >
        <p>{text.trouble.notFoundWhy}</p>
      </Message>
    </Screen>
  );
}
