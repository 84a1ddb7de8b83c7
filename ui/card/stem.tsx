import { Fragment } from 'react';
import { GAP } from '#core/item/common.ts';
import type { Item } from '#core/item/item.ts';
import styles from './stem.module.css';
import { cardText } from './text.ts';

interface StemProps {
  item: Pick<Item, 'kind' | 'stem' | 'key'>;
  revealed: boolean;
}

/** The question. A gap stands open until the answer fills it. */
export function Stem({ item, revealed }: StemProps) {
  const parts = item.stem.split(/_{3,}/);
  return (
    <p className={styles.stem}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
        <Fragment key={index}>
          {index > 0 && <Gap filled={revealed ? item.key : null} />}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

function Gap({ filled }: { filled: string | null }) {
  if (filled !== null) return <mark className={styles.filled}>{filled}</mark>;
  return (
    <span className={styles.gap}>
      <span className="visually-hidden">{cardText.gap}</span>
    </span>
  );
}

/** The stem as it is read aloud. */
export function spokenStem(item: Pick<Item, 'stem'>): string {
  return item.stem.replaceAll(GAP, cardText.gap);
}
