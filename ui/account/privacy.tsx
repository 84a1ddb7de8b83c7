import { FEWEST_TOGETHER } from '#core/course/insight.ts';
import { RETENTION_DAYS } from '#core/course/retention.ts';
import { Leaf } from '#ui/part/leaf.tsx';
import { Seen } from '#ui/teach/seen.tsx';
import styles from './privacy.module.css';
import { privacyText } from './privacy-text.ts';

/** What is kept, where, who sees it, and for how long. */
export function Privacy() {
  return (
    <>
      <Leaf>
        <div className={styles.parts}>
          {privacyText.parts.map(([title, lines]) => (
            <section key={title}>
              <h2 className={styles.title}>{title}</h2>
              <ul className={styles.lines}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Leaf>
      <section>
        <h2 className={styles.title}>{privacyText.inClass}</h2>
        <Seen />
        <p className={styles.more}>{privacyText.together(FEWEST_TOGETHER)}</p>
        <p className={styles.more}>{privacyText.kept(RETENTION_DAYS)}</p>
      </section>
    </>
  );
}
