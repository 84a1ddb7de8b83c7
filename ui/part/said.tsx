import { Icon } from './icon.tsx';
import { CHECK } from './icon-paths.ts';
import styles from './said.module.css';

/** What has just been done, at the foot of the page: seen, and heard. Empty while there is nothing to say. */
export function Said({ words }: { words: string }) {
  return (
    <p role="status" className={styles.said}>
      {words !== '' && (
        <span className={styles.words}>
          <Icon path={CHECK} size="small" />
          {words}
        </span>
      )}
    </p>
  );
}
