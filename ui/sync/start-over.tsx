import { useState } from 'react';
import { ShownCode } from '#ui/account/shown-code.tsx';
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
  /** Makes a recovery code for the guest who is here. */
  onCode(): Promise<string>;
  onStart(): void | Promise<void>;
  onClose(): void;
}

/** Before this device begins anew: what will be lost, and how to keep it. */
export function StartOver({ unsent, why, onSave, onCode, onStart, onClose }: StartOverProps) {
  const [code, setCode] = useState('');
  const [isSaved, setSaved] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const attempt = async (act: () => unknown) => {
    setFailed(false);
    try {
      await act();
    } catch {
      setFailed(true);
    }
  };
  const makeCode = async () => setCode(await onCode());
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
        {why === 'not-me' && !code && (
          <Button
            variant={unsent > 0 ? 'second' : 'primary'}
            onClick={() => void attempt(makeCode)}
          >
            {words.code}
          </Button>
        )}
        {code && (
          <>
            <p>{words.codeWhy}</p>
            <ShownCode code={code} />
          </>
        )}
        <p role="status">{hasFailed ? words.failed : isSaved && words.saved}</p>
        <Button onClick={() => void attempt(onStart)}>{words.start}</Button>
        <Button variant="plain" onClick={() => window.history.back()}>
          {words.keep}
        </Button>
      </div>
    </Sheet>
  );
}
