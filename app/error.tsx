'use client';

import { Button } from '#ui/part/button.tsx';
import { Message } from '#ui/part/message.tsx';
import { Screen } from '#ui/part/screen.tsx';
import { text } from '#ui/text.ts';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <Screen>
      <header />
      <Message
        title={text.trouble.failed}
        actions={
          <Button variant="primary" onClick={retry}>
            {text.trouble.retry}
          </Button>
        }
      >
        <p>{text.trouble.failedWhy}</p>
      </Message>
    </Screen>
  );
}
