import { memo } from 'react';
import type { Essay, Section } from '#core/essay/essay.ts';
import type { PointMark, Standing } from '#core/study/standing.ts';
import { PassageBlocks } from '#ui/essay/passage-blocks.tsx';
import { shownWords } from '#ui/essay/shown-words.ts';
import { essayText } from '#ui/essay/text.ts';
import { Disc } from '#ui/part/disc.tsx';
import styles from './marked-section.module.css';
import type { ReadPoint } from './reading-view.ts';
import { type Segment, type Span, segmentsOf } from './segments.ts';

interface MarkedSectionProps {
  essay: Essay;
  section: Section;
  /** The key points that stand here; none where the marks are hidden. */
  points: readonly ReadPoint[];
  /** The id of the key point that is open, if it stands here. */
  open: string | null;
  /** What the reader was brought to, if it stands here. */
  place: Span | null;
}

/** The paragraphs of a section, each key point marked where it stands. Whoever shows it opens what is tapped. */
export const MarkedSection = memo(function MarkedSection(props: MarkedSectionProps) {
  const { essay, section, points, open, place } = props;
  const marks = points.flatMap((point) => point.marks.map((mark) => ({ ...mark, point })));
  const passages = essay.passages.filter(
    ({ start, end }) => start >= section.start && end <= section.end,
  );
  return (
    <PassageBlocks
      {...{ text: essay.text, passages, gaps: section.gaps, className: styles.passage }}
      words={(span, passage) =>
        segmentsOf(span, marks, place).map((segment) => (
          <Stretch
            key={segment.start}
            {...{ marks, open, segment }}
            words={shownWords(essay, segment, passage)}
          />
        ))
      }
    />
  );
});

interface StretchProps extends Pick<MarkedSectionProps, 'open'> {
  marks: readonly (PointMark & { point: ReadPoint })[];
  segment: Segment;
  words: string;
}

function Stretch({ marks, open, segment: { mark, begins, isPlace }, words }: StretchProps) {
  const own = mark === null ? undefined : marks[mark];
  if (!own) return <Words words={words} isPlace={isPlace} />;
  // A key point under whose first words a shorter one begins has only its disc there.
  const others = begins.flatMap((index) => (index !== mark ? (marks[index] ?? []) : []));
  const Part = mark !== null && begins.includes(mark) ? FirstMark : NextMark;
  const { standing } = own;
  const { claim } = own.point;
  return (
    <>
      {others.map((other) => (
        <a
          key={other.point.claim.id}
          {...ACTS}
          href={`#${other.point.claim.id}`}
          data-point={other.point.claim.id}
          className={styles.mark}
          aria-label={`${essayText.standing[other.standing]}: ${other.point.claim.statement}`}
        >
          <Disc standing={other.standing} />
        </a>
      ))}
      <Part id={claim.id} isOpen={claim.id === open} {...{ standing, words, isPlace }} />
    </>
  );
}

/** A link, so that it wraps like the words it stands on and its address may be copied; what it does is a button's. */
const ACTS = { role: 'button', 'aria-haspopup': 'dialog' } as const;

interface MarkProps {
  id: string;
  standing: Standing;
  isOpen: boolean;
  words: string;
  isPlace: boolean;
}

/** A key point from where its evidence begins: there stands its disc, kept with its first word, and Tab stops. */
function FirstMark(props: MarkProps) {
  const { id, standing, words, isPlace } = props;
  const [first = ''] = /^\S*/.exec(words) ?? [];
  return (
    <a {...ACTS} href={`#${id}`} {...lookOf(props)}>
      <span className={styles.first}>
        <Disc standing={standing} />
        <span className="visually-hidden">{essayText.standing[standing]}: </span>
        <Words words={first} isPlace={isPlace} />
      </span>
      <Words words={words.slice(first.length)} isPlace={isPlace} />
    </a>
  );
}

/** A key point that goes on behind another. */
function NextMark(props: MarkProps) {
  return (
    <span {...lookOf(props)}>
      <Words {...props} />
    </span>
  );
}

function lookOf({ id, standing, isOpen }: MarkProps) {
  return {
    className: `${styles.mark} ${styles[standing]}`,
    'data-point': id,
    'data-open': isOpen || undefined,
  };
}

function Words({ words, isPlace }: Pick<MarkProps, 'words' | 'isPlace'>) {
  if (!isPlace) return words;
  return (
    <mark className={styles.place} data-place>
      {words}
    </mark>
  );
}
