import type { GivenAnswer } from '#ui/card/card-view.ts';
import { cardText } from '#ui/card/text.ts';
import styles from './typed-difference.module.css';

/** What was typed; where it is nearly right, letter by letter beside what was meant. */
export function TypedDifference({ given: { answer, grade } }: { given: GivenAnswer }) {
  if (answer.trim() === '') return null;
  const segments = grade?.difference ?? [];
  return (
    <div>
      <p className={styles.label}>{cardText.yourAnswer}</p>
      <p className={styles.answer}>
        {segments.length === 0 && answer}
        {segments.map((segment, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one comparison never move
          if (segment.kind === 'same') return <span key={index}>{segment.text}</span>;
          const Mark = segment.kind === 'extra' ? 'del' : 'ins';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one comparison never move
            <Mark key={index} className={styles[segment.kind]}>
              <span className="visually-hidden"> ({cardText[segment.kind]}: </span>
              {segment.text}
              <span className="visually-hidden">) </span>
            </Mark>
          );
        })}
      </p>
    </div>
  );
}
