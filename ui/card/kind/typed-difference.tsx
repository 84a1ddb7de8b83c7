import type { Segment } from '#core/answer/difference.ts';
import type { GivenAnswer } from '#ui/card/card-view.ts';
import { cardText } from '#ui/card/text.ts';
import { Labelled } from './labelled.tsx';
import styles from './typed-difference.module.css';

/** What was typed; where it is nearly right, letter by letter beside what was meant. */
export function TypedDifference({ given: { answer, grade } }: { given: GivenAnswer }) {
  if (answer.trim() === '') return null;
  const segments = grade?.difference ?? [];
  if (segments.every(({ kind }) => kind === 'same'))
    return (
      <Labelled label={cardText.yourAnswer}>
        <p className={styles.answer}>{answer}</p>
      </Labelled>
    );
  const found = (wanted: Segment['kind']) => segments.filter(({ kind }) => kind === wanted);
  const words = [...found('missing'), ...found('extra')].map(
    ({ kind, text }) => `${text} ${cardText[kind === 'missing' ? 'missing' : 'extra']}`,
  );
  return (
    <Labelled label={cardText.yourAnswer}>
      <p className="visually-hidden">{`${answer}: ${words.join(', ')}`}</p>
      <p className={styles.answer} aria-hidden="true">
        {segments.map((segment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the segments of one comparison never move
          <Letters key={index} {...segment} />
        ))}
      </p>
      <p className={styles.legend} aria-hidden="true">
        {(['missing', 'extra'] as const).flatMap((kind) => {
          const [first] = found(kind);
          return first
            ? [
                <span key={kind}>
                  <Letters {...first} /> {cardText[kind]}
                </span>,
              ]
            : [];
        })}
      </p>
    </Labelled>
  );
}

function Letters({ kind, text }: Segment) {
  if (kind === 'same') return <span>{text}</span>;
  const Mark = kind === 'extra' ? 'del' : 'ins';
  return <Mark className={styles[kind]}>{text}</Mark>;
}
