import type { RefusalCode } from '#core/sync/protocol.ts';
import { Button } from '#ui/part/button.tsx';
import styles from './refused-list.module.css';
import { syncText } from './text.ts';

export interface RefusedView {
  id: string;
  /** The question it answered, where the deck still has it. */
  stem: string;
  why: RefusalCode;
}

interface RefusedListProps {
  refused: readonly RefusedView[];
  onDismiss(id: string): void;
}

/** Answers that the server took out for good: readable, and put away one by one. */
export function RefusedList({ refused, onDismiss }: RefusedListProps) {
  if (refused.length === 0) return null;
  return (
    <aside aria-label={syncText.refusedTitle}>
      <details className={styles.refused}>
        <summary className={styles.summary}>{syncText.attention(refused.length)}</summary>
        <h2 className={styles.title}>{syncText.refusedTitle}</h2>
        <p>{syncText.refusedWhy}</p>
        <ul className={styles.list}>
          {refused.map(({ id, stem, why }) => (
            <li key={id} className={styles.item}>
              <div>
                <p className={styles.stem}>{stem}</p>
                <p>{syncText.refusals[why]}</p>
              </div>
              <Button onClick={() => onDismiss(id)}>{syncText.dismiss}</Button>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );
}
