import type { KeyboardEvent, MouseEvent } from 'react';
import type { Essay, Section } from '#core/essay/essay.ts';
import { standingCounts } from '#core/study/standing.ts';
import { Disc } from '#ui/part/disc.tsx';
import type { Asking } from './ask-run.tsx';
import { MarkedSection } from './marked-section.tsx';
import styles from './read-section.module.css';
import type { ReadPoint, SectionOffer } from './reading-view.ts';
import { SectionEnd } from './section-end.tsx';
import type { Span } from './segments.ts';
import { readingText as words } from './text.ts';

interface ReadSectionProps {
  essay: Essay;
  section: Section;
  /** The key points that stand here. */
  points: readonly ReadPoint[];
  /** Whether they are marked, and asked where the section ends. */
  marks: boolean;
  /** Whether its text may not be read now. */
  isInert: boolean;
  /** The key point that is open, wherever it stands. */
  openId: string | null;
  place: Span | null;
  offer: SectionOffer;
  asking: Asking;
  onBegin(): void;
  onOpen(claimId: string): void;
  onList(): void;
}

const NONE: readonly ReadPoint[] = [];

/** A section: its heading with its discs, its text, and its questions. */
export function ReadSection(props: ReadSectionProps) {
  const { essay, section, points, marks, isInert, openId, place, offer, asking } = props;
  const isHere = (at: Span | null) => at && at.start >= section.start && at.end <= section.end;
  const open = (event: MouseEvent | KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target : null;
    const id = at?.closest('[data-point]')?.getAttribute('data-point');
    if (!id) return;
    event.preventDefault();
    props.onOpen(id);
  };
  return (
    <section className={styles.section} data-section={section.id}>
      <h2 className={styles.title} lang={essay.lang} dir={essay.dir}>
        {section.title}
      </h2>
      {marks && points.length > 0 && (
        <button
          type="button"
          className={styles.discs}
          aria-label={`${words.pointsOf(section.title)}: ${shareWords(points)}`}
          onClick={props.onList}
        >
          {points.map(({ claim, standing }) => (
            <Disc key={claim.id} standing={standing} />
          ))}
          <span className={styles.share}>{shareWords(points)}</span>
        </button>
      )}
      {/* biome-ignore lint/a11y: the marks inside are buttons; one listener serves them all */}
      <div
        lang={essay.lang}
        dir={essay.dir}
        inert={isInert}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === ' ') open(event);
        }}
      >
        <MarkedSection
          {...{ essay, section }}
          points={marks ? points : NONE}
          open={points.some(({ claim }) => claim.id === openId) ? openId : null}
          place={isHere(place) ? place : null}
        />
      </div>
      {marks && <SectionEnd offer={offer} asking={asking} onBegin={props.onBegin} />}
    </section>
  );
}

/** How many are steady; while none is, how many were met. */
function shareWords(points: readonly ReadPoint[]): string {
  const { steady, learning } = standingCounts(points);
  return steady > 0 ? words.steadyOf(steady, points.length) : words.metOf(learning, points.length);
}
