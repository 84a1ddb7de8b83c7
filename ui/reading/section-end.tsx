import { useState } from 'react';
import { roughly } from '#ui/duration.ts';
import { Button } from '#ui/part/button.tsx';
import { type Asking, AskRun } from './ask-run.tsx';
import type { SectionOffer } from './reading-view.ts';
import styles from './section-end.module.css';
import { readingText as words } from './text.ts';

interface SectionEndProps {
  offer: SectionOffer;
  asking: Asking;
  /** The reader has come to the end of the section, and goes on to its questions. */
  onBegin(): void;
}

/** Where a section ends: its first cards, offered and asked in place. Nothing where there is nothing to ask. */
export function SectionEnd({ offer, asking, onBegin }: SectionEndProps) {
  const [isAsking, setAsking] = useState(false);
  const { itemIds, again, minutes } = offer;
  if (isAsking)
    return (
      <aside className={styles.end}>
        <AskRun {...asking} itemIds={itemIds} onEnd={() => setAsking(false)} />
      </aside>
    );
  if (itemIds.length === 0) return null;
  return (
    <aside className={styles.end}>
      <p className={styles.offer}>
        {words.offer(itemIds.length - again, again)}
        <span>{words.offerTime(roughly(minutes))}</span>
      </p>
      <Button
        onClick={() => {
          onBegin();
          setAsking(true);
        }}
      >
        {words.ask}
      </Button>
    </aside>
  );
}
