import { useEffect, useRef } from 'react';
import type { Essay, Evidence, Outline } from '#core/essay/essay.ts';
import { cardText } from '#ui/card/text.ts';
import { EssayPassages } from '#ui/essay/essay-passages.tsx';
import { essayText } from '#ui/essay/text.ts';
import { useEssay } from '#ui/essay/text-source.ts';
import { Button } from '#ui/part/button.tsx';
import { Sheet } from '#ui/part/sheet.tsx';
import { text } from '#ui/text.ts';
import styles from './text-sheet.module.css';

interface TextSheetProps {
  essay: Outline | Essay;
  /** What is marked, and opened at; absent to begin at the beginning. */
  marks?: readonly Evidence[];
  retold: string;
  onClose(): void;
}

/** The study text over the card, open at the place that the answer stands on. The section in view stays named. */
export function TextSheet({ essay, marks, retold, onClose }: TextSheetProps) {
  const place = useRef<HTMLElement>(null);
  const whole = useEssay(essay);
  const isHere = whole !== null;
  useEffect(() => {
    if (!isHere) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isHere]);
  return (
    <Sheet tall title={essay.title} closeLabel={cardText.closeText} onClose={onClose}>
      <div className={styles.text} lang={essay.lang} dir={essay.dir}>
        {!whole && <p role="status">{text.loading.text}</p>}
        {essay.shows && <p className={styles.retold}>{essayText.shows[essay.shows]}</p>}
        {whole?.sections.map((section) => (
          <section key={section.id} aria-label={section.title}>
            <h3 className={styles.heading}>{section.title}</h3>
            <EssayPassages essay={whole} section={section} marks={marks} place={place} />
          </section>
        ))}
        <p className={styles.retold}>{retold}</p>
      </div>
      <div className={styles.bar}>
        <Button variant="primary" onClick={() => window.history.back()}>
          {marks ? cardText.backToCard : cardText.closeText}
        </Button>
      </div>
    </Sheet>
  );
}
