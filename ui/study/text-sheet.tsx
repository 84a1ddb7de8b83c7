import { type ReactNode, useEffect, useRef } from 'react';
import type { Essay, Evidence, Passage } from '#core/essay/essay.ts';
import { Button } from '#ui/button.tsx';
import { cardText } from '#ui/card/text.ts';
import styles from './text-sheet.module.css';

interface TextSheetProps {
  essay: Essay;
  /** The place to open at. */
  evidence: Evidence;
  onClose(): void;
}

/** The study text over the card, open at the place that the answer stands on. Closing it is one tap, Escape or Back. */
export function TextSheet({ essay, evidence, onClose }: TextSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, []);
  const back = useBack(() => {
    // Closed before it goes, so that the focus returns to where the reader left the card.
    dialog.current?.close();
    onClose();
  });
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={essay.title}
      onCancel={(event) => {
        event.preventDefault();
        back();
      }}
    >
      <div className={styles.text} lang={essay.lang} dir={essay.dir}>
        <h2 className={styles.title}>{essay.title}</h2>
        {essay.sections.map(({ id, title, start, end }) => (
          <section key={id} aria-label={title}>
            <h3 className={styles.heading}>{title}</h3>
            {essay.passages
              .filter((passage) => passage.start >= start && passage.end <= end)
              .map((passage) => (
                <p key={passage.ordinal}>{marked(essay.text, passage, evidence, place)}</p>
              ))}
          </section>
        ))}
      </div>
      <div className={styles.bar}>
        <Button variant="primary" large onClick={back}>
          {cardText.backToCard}
        </Button>
      </div>
    </dialog>
  );
}

function marked(
  essay: string,
  { start, end, ordinal }: Passage,
  evidence: Evidence,
  ref: React.Ref<HTMLElement>,
): ReactNode {
  if (ordinal !== evidence.passage) return essay.slice(start, end);
  return (
    <>
      {essay.slice(start, evidence.start)}
      <mark ref={ref} tabIndex={-1}>
        {evidence.quote}
      </mark>
      {essay.slice(evidence.end, end)}
    </>
  );
}

/** Gives the sheet its own place in the history, so that a phone's Back leads to the card and not out of the session. */
function useBack(onClose: () => void): () => void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    window.history.pushState(null, '');
    const onPop = () => close.current();
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  return () => window.history.back();
}
