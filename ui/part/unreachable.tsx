import { text } from '#ui/text.ts';
import { Button } from './button.tsx';
import { Message } from './message.tsx';

interface UnreachableProps {
  why: 'unreachable' | 'serverFault' | 'failed';
  onRetry(): void;
}

/** Why there is nothing to show yet, and the way to try again. */
export function Unreachable({ why, onRetry }: UnreachableProps) {
  return (
    <Message
      title={text.trouble[why]}
      actions={
        <Button variant="primary" onClick={onRetry}>
          {text.trouble.retry}
        </Button>
      }
    >
      <p>{text.trouble[`${why}Why`]}</p>
    </Message>
  );
}
