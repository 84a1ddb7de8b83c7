import { Icon } from '#ui/part/icon.tsx';
import { CHECK } from '#ui/part/icon-paths.ts';
import styles from './news.module.css';

/** One line of what has just been done; the live region says it aloud. */
export function News({ words }: { words: string }) {
  return (
    <p className={styles.news} aria-hidden="true" data-news>
      <Icon path={CHECK} size="small" />
      {words}
    </p>
  );
}
