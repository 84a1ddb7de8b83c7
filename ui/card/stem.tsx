import { Fragment } from 'react';
import { GAP } from '#core/item/common.ts';
import type { Item } from '#core/item/item.ts';
import styles from './stem.module.css';
import { cardText } from './text.ts';

/** Signs up to which a question is set larger. */
const SHORT = 90;
const MIDDLE = 220;

/** The question, in the learner's own wording where there is one. A gap stays open: nothing above the crease moves. `plain`: as part of a line. */
export function Stem({ stem, plain = false }: { stem: string; plain?: boolean }) {
  const Text = plain ? 'span' : 'p';
  const parts = stem.split(/_{3,}/);
  const size = stem.length <= SHORT ? 'short' : stem.length <= MIDDLE ? 'middle' : 'long';
  return (
    <Text className={plain ? undefined : `${styles.stem} ${styles[size]}`}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
        <Fragment key={index}>
          {index > 0 && <Gap />}
          {part}
        </Fragment>
      ))}
    </Text>
  );
}

function Gap() {
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
