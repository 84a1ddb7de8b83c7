import { useEffect, useRef } from 'react';
import type { EssayText, Section } from '#core/essay/essay.ts';
import { marksOf } from '#core/item/item.ts';
import type { CardView } from '#ui/card/card-view.ts';
import { EssayPassages } from '#ui/essay/essay-passages.tsx';
import { essayText } from '#ui/essay/text.ts';
import { useEssay } from '#ui/essay/text-source.ts';
import { Icon } from '#ui/part/icon.tsx';
import { BACK } from '#ui/part/icon-paths.ts';
import { text } from '#ui/text.ts';
import styles from './side-text.module.css';

/** About so many signs fill a line of the veil. */
const SIGNS_A_LINE = 52;

/** On a desk, the section beside the card: veiled while it is asked, open at the place once it is answered. */
export function SideText({ view, isVeiled }: { view: CardView; isVeiled: boolean }) {
  const { essay, item, place } = view;
  const side = useRef<HTMLElement>(null);
  const mark = useRef<HTMLElement>(null);
  const whole = useEssay(essay);
  const isHere = whole !== null;
  useEffect(() => {
    if (isHere && !isVeiled && side.current && mark.current)
      bringIntoSight(side.current, mark.current);
  }, [isVeiled, isHere]);
  const { section } = place;
  if (!section) return <div className={styles.side} />;
  return (
    // A region that scrolls can be reached by keyboard, to be scrolled.
    <aside
      className={styles.side}
      aria-label={section.title}
      tabIndex={isVeiled ? undefined : 0}
      ref={side}
    >
      <p className={styles.number}>{essayText.sectionOf(place.number, place.sections)}</p>
      <h2 className={styles.title} lang={essay.lang} dir={essay.dir}>
        {section.title}
      </h2>
      {isVeiled ? (
        <Veil lengths={lengthsOf(whole, section)} />
      ) : (
        <div lang={essay.lang} dir={essay.dir}>
          {whole ? (
            <EssayPassages essay={whole} section={section} marks={marksOf(item)} place={mark} />
          ) : (
            <p role="status">{text.loading.text}</p>
          )}
          <p className={styles.retold}>{place.retold}</p>
        </div>
      )}
    </aside>
  );
}

/** Scrolls the text alone, to the middle of the place: the card beside it and the page's header stay where they are. */
function bringIntoSight(side: HTMLElement, mark: HTMLElement): void {
  const frame = side.getBoundingClientRect();
  const place = mark.getBoundingClientRect();
  side.scrollBy(0, place.top + place.height / 2 - (frame.top + frame.height / 2));
}

/** Of each paragraph; as long as the text is on its way, of the section as one. */
function lengthsOf(essay: EssayText | null, section: Section): number[] {
  if (!essay) return [section.end - section.start];
  return essay.passages
    .filter(({ start, end }) => start >= section.start && end <= section.end)
    .map(({ start, end }) => end - start);
}

/** The text must not give the answer away: only its lines are seen. */
function Veil({ lengths }: { lengths: readonly number[] }) {
  return (
    <div className={styles.veil} aria-hidden="true">
      {lengths.map((length, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a section never move
        <div key={index}>
          {Array.from({ length: Math.ceil(length / SIGNS_A_LINE) }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do its lines
            <span key={line} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** In the card, instead of the evidence: where it is to be seen. */
export function EvidenceBeside() {
  return (
    <p className={styles.beside}>
      <Icon path={BACK} size="small" />
      {essayText.evidenceBeside}
    </p>
  );
}
