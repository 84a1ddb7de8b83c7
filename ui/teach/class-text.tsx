import type { PointInsight, ToldPoint } from '#core/course/insight.ts';
import type { Edition } from '#core/deck/edition.ts';
import type { Essay, Passage } from '#core/essay/essay.ts';
import { PassageBlocks } from '#ui/essay/passage-blocks.tsx';
import { shownWords } from '#ui/essay/shown-words.ts';
import { type Segment, type Span, segmentsOf } from '#ui/reading/segments.ts';
import styles from './class-text.module.css';
import { teachText } from './text.ts';

interface ClassTextProps {
  edition: Edition;
  essay: Essay;
  points: readonly PointInsight[];
}

const words = teachText.insight;

/** The essay with each key point marked as far as the class is expected to have it: filled, half, or only dotted under it. */
export function ClassText({ edition, essay, points }: ClassTextProps) {
  const { claims } = edition;
  const known = claims.flatMap((claim) => {
    const insight = points.find(({ claimId }) => claimId === claim.id)?.told;
    return insight ? { ...claim, insight } : [];
  });
  const passages = ({ start, end }: { start: number; end: number }) =>
    essay.passages.filter((passage) => passage.start >= start && passage.end <= end);
  return (
    <article lang={essay.lang} dir={essay.dir} className={styles.text}>
      {essay.sections.map((section) => (
        <section key={section.id}>
          <h2 className={styles.heading}>{section.title}</h2>
          <PassageBlocks
            {...{ text: essay.text, passages: passages(section), gaps: section.gaps }}
            className={styles.passage}
            words={(span, passage) => marked(essay, span, passage, known)}
          />
        </section>
      ))}
    </article>
  );
}

type Known = Edition['claims'][number] & { insight: ToldPoint };

function marked(essay: Essay, span: Span, passage: Passage, known: Known[]) {
  const spans = known.map(({ evidence }) => evidence);
  return segmentsOf(span, spans, null).map((segment) => (
    <Stretch
      key={segment.start}
      segment={segment}
      known={known}
      words={shownWords(essay, segment, passage)}
    />
  ));
}

function Stretch({ segment, known, words }: { segment: Segment; known: Known[]; words: string }) {
  const own = segment.mark === null ? undefined : known[segment.mark];
  const numbers = segment.begins.flatMap((index) => known[index] ?? []);
  return (
    <>
      {numbers.map(({ id, insight }) => (
        <Share key={id} {...insight} />
      ))}
      {own ? <span className={styles[levelOf(own.insight)]}>{words}</span> : words}
    </>
  );
}

/** How many of 100 are expected to be right, where the key point begins. */
function Share({ expected, low, high }: ToldPoint) {
  const of100 = (share: number) => Math.round(100 * share);
  return (
    <span className={styles.share}>
      <span aria-hidden="true">{of100(expected)}</span>
      <span className="visually-hidden">
        {words.mark(of100(expected), of100(low), of100(high))}{' '}
      </span>
    </span>
  );
}

/** As memory is shown in a student's own text: what is aimed at, more than half, and less. */
function levelOf({ expected }: ToldPoint): 'kept' | 'half' | 'lost' {
  if (expected >= 0.9) return 'kept';
  return expected >= 0.5 ? 'half' : 'lost';
}
