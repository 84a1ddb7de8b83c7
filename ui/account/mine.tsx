import { Tick } from '#ui/part/tick.tsx';
import { accountText } from './text.ts';

interface MineProps {
  /** How many answers a guest has given in this browser. */
  answers: number;
  words?: string;
}

/** Whether what was answered here as a guest is theirs, where there is any; silently yes where there is none. */
export function Mine({ answers, words = accountText.mine(answers) }: MineProps) {
  if (answers === 0) return <input type="hidden" name="mine" value="on" />;
  return (
    <Tick name="mine" isTicked>
      {words}
    </Tick>
  );
}
