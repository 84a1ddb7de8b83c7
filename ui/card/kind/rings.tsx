import { cardText } from '#ui/card/text.ts';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK } from '#ui/part/icon-paths.ts';
import styles from './rings.module.css';

/** How many points somebody says they have, as the answer that is handed in; null where they wrote instead. */
export const saidIn = (answer: string): number | null =>
  /^\d?$/.test(answer) ? Number(answer) : null;

interface RingsProps {
  count: number;
  draft: string;
  onDraft(draft: string): void;
}

/** One commits to a number before looking: a ring for each point that is in the head. */
export function Rings({ count, draft, onDraft }: RingsProps) {
  const had = saidIn(draft) ?? 0;
  return (
    <fieldset className={styles.rings}>
      <legend className="visually-hidden">{cardText.pointsHint}</legend>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ring is its place
        <label key={at} className={styles.ring}>
          <input
            type="checkbox"
            aria-label={cardText.ring(at + 1, count)}
            checked={at < had}
            onChange={() => onDraft(String(at + 1 === had ? at : at + 1))}
          />
          <span aria-hidden="true">
            <Icon path={CHECK} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
