import type { Edition } from '#core/deck/edition.ts';
import { count } from '#ui/count.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
import { AssignmentLines, type AssignmentView } from '#ui/today/assignment-lines.tsx';
import { todayText } from '#ui/today/text.ts';
import styles from '#ui/today/today.module.css';
import { teachText } from './text.ts';

interface AssignmentPreviewProps {
  given: readonly {
    id: string;
    edition: Edition;
    view: AssignmentView;
    /** A student's first day. */
    first: { minutes: number; cards: number; question: string };
  }[];
}

const words = teachText.preview;

/** What is assigned, as a student's Today shows it. */
export function AssignmentPreview({ given }: AssignmentPreviewProps) {
  return (
    <>
      <p>{given.length === 0 ? words.nothing : words.under}</p>
      {given.map(({ id, edition: { title, essay, claims }, view, first }) => (
        <Leaf key={id}>
          <div className={styles.essay}>
            <div className={styles.picture}>
              <Miniature sections={essay.sections} claims={claims} points={[]} />
            </div>
            <div className={styles.about}>
              <h2 className={styles.title} lang={essay.lang} dir={essay.dir}>
                {title}
              </h2>
            </div>
            <div className={styles.asked}>
              <AssignmentLines view={view} />
            </div>
            <div className={styles.asked}>
              <h3>{todayText.minutes(count(Math.ceil(first.minutes), 'minute', 'minutes'))}</h3>
              <p>{todayText.fresh(first.cards)}</p>
              <p>{words.asks}</p>
              <blockquote lang={essay.lang} dir={essay.dir}>
                {first.question}
              </blockquote>
            </div>
          </div>
        </Leaf>
      ))}
    </>
  );
}
