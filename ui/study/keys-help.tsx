import { Sheet } from '#ui/part/sheet.tsx';
import styles from './keys-help.module.css';
import { studyText } from './text.ts';

/** Every key of the study screen, in words. */
export function KeysHelp({ onClose }: { onClose(): void }) {
  const { title, close, all, off } = studyText.keys;
  return (
    <Sheet title={title} closeLabel={close} onClose={onClose}>
      <dl className={styles.keys}>
        {all.map(([key, words]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.off}>{off}</p>
    </Sheet>
  );
}
