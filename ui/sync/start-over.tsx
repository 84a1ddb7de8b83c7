import { useState } from 'react';
import { Button } from '#ui/part/button.tsx';
import { Sheet } from '#ui/part/sheet.tsx';
import styles from './start-over.module.css';
import { syncText } from './text.ts';

interface StartOverProps {
  /** Answers that the server never got. */
  unsent: number;
  /** The server no longer takes this device's answers, or somebody else sits here now. */
  why: 'stopped' | 'not-me';
  /** Hands them over as a file. */
  onSave(): void;
  onStart(): void | Promise<void>;
  onClose(): void;
}

/** Before this device begins anew: what will be lost, and how to keep it. */
export function StartOver({ unsent, why, onSave, onStart, onClose }: StartOverProps) {
  const [isSaved, setSaved] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const start = async () => {
    try {
      await onStart();
    } catch {
      setFailed(true);
    }
  };
  const words = syncText.startOver;
  return (
    <Sheet title={words.title} closeLabel={words.keep} onClose={onClose}>
      <div className={styles.words}>
        <p>{words.what[why]}</p>
        <p>{unsent > 0 ? words.lost(unsent) : words.nothingLost}</p>
        {unsent > 0 && (
          <Button
            variant="primary"
            onClick={() => {
              onSave();
              setSaved(true);
            }}
          >
            {words.save(unsent)}
          </Button>
        )}
        <p role="status">{hasFailed ? words.failed : isSaved && words.saved}</p>
        <Button onClick={() => void start()}>{words.start}</Button>
        <Button variant="plain" onClick={() => window.history.back()}>
          {words.keep}
        </Button>
      </div>
    </Sheet>
  );
}
