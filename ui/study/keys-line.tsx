import { KeyCap } from '#ui/part/button.tsx';
import styles from './keys-line.module.css';
import { studyText } from './text.ts';

/** The keys that have no button to stand on; on a desk only. */
export function KeysLine() {
  return (
    <p className={styles.keys} aria-hidden="true">
      {studyText.keys.line.map(([key, words]) => (
        <span key={key}>
          <KeyCap>{key}</KeyCap> {words}
        </span>
      ))}
    </p>
  );
}
