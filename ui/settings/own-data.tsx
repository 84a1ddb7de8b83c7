import { useState } from 'react';
import type { LeavingResponse } from '#core/sync/protocol.ts';
import { Button } from '#ui/part/button.tsx';
import { LeafRows } from '#ui/part/leaf.tsx';
import { Deletion } from './deletion.tsx';
import styles from './own-data.module.css';
import { settingsText } from './text.ts';

interface OwnDataProps {
  /** All three need the server, and throw without it. */
  onSave(): Promise<void>;
  /** What goes, and to whom. */
  onAsk(): Promise<LeavingResponse>;
  /** By the account's password, which a guest has not. */
  onDelete(password: string | null): Promise<'erased' | 'wrong' | 'tries'>;
}

const words = settingsText.ownData;

/** What is kept of the learner: theirs to take away, and to delete. */
export function OwnData({ onSave, onAsk, onDelete }: OwnDataProps) {
  const [said, say] = useState('');
  const [leaving, setLeaving] = useState<LeavingResponse | null>(null);
  const attempt = async (act: () => Promise<string>) => {
    say('');
    try {
      say(await act());
    } catch {
      say(words.failed);
    }
  };
  const save = () =>
    void attempt(async () => {
      await onSave();
      return words.saved;
    });
  const ask = () =>
    void attempt(async () => {
      setLeaving(await onAsk());
      return '';
    });
  const erase = (password: string | null) =>
    void attempt(async () => words.erasure[await onDelete(password)]);
  return (
    <section>
      <h2 className={styles.group}>{words.title}</h2>
      <LeafRows>
        <li className={styles.row}>
          <p>{words.saveWhy}</p>
          <Button onClick={save}>{words.save}</Button>
        </li>
        <li className={styles.row}>
          <p>{words.deleteWhy}</p>
          <Button variant="grave" onClick={ask}>
            {words.delete}
          </Button>
        </li>
      </LeafRows>
      {leaving ? (
        <Deletion
          {...{ leaving, said }}
          onSave={save}
          onDelete={erase}
          onClose={() => setLeaving(null)}
        />
      ) : (
        <p role="status" className={styles.said}>
          {said}
        </p>
      )}
    </section>
  );
}
