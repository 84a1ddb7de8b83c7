import type { Edition } from '#core/deck/edition.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
import { AssignmentLines, type AssignmentView } from '#ui/today/assignment-lines.tsx';
import styles from '#ui/today/today.module.css';
import { teachText } from './text.ts';

interface AssignmentPreviewProps {
  given: readonly { id: string; edition: Edition; view: AssignmentView }[];
}

const words = teachText.preview;

/** What is assigned, as a student's Today shows it. */
export function AssignmentPreview({ given }: AssignmentPreviewProps) {
  return (
    <>
      <p>{given.length === 0 ? words.nothing : words.under}</p>
      {given.map(({ id, edition: { title, essay, claims }, view }) => (
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
          </div>
        </Leaf>
      ))}
    </>
  );
}
