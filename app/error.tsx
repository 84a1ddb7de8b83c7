'use client';

import { Button } from '#ui/button.tsx';
import { Message } from '#ui/message.tsx';
import { Screen } from '#ui/screen.tsx';
import { text } from '#ui/text.ts';

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <Screen>
      <header />
      <Message
        title={text.trouble.failed}
        actions={
          <Button variant="primary" large onClick={retry}>
            {text.trouble.retry}
          </Button>
        }
      >
        <p>{text.trouble.failedWhy}</p>
      </Message>
    </Screen>
  );
}
