import { useState } from 'react';
import { Button } from '#ui/part/button.tsx';
import { LeafRows } from '#ui/part/leaf.tsx';
import { Sheet } from '#ui/part/sheet.tsx';
import styles from './own-data.module.css';
import { settingsText } from './text.ts';

interface OwnDataProps {
  /** Both need the server, and throw without it. */
  onSave(): Promise<void>;
  onDelete(): Promise<void>;
}

const words = settingsText.ownData;

/** What is kept of the learner: theirs to take away, and to delete. */
export function OwnData({ onSave, onDelete }: OwnDataProps) {
  const [said, say] = useState('');
  const [isAsking, ask] = useState(false);
  const attempt = async (act: () => Promise<void>, done: string) => {
    say('');
    try {
      await act();
      say(done);
    } catch {
      say(words.failed);
    }
  };
  const save = () => void attempt(onSave, words.saved);
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
          <Button onClick={() => ask(true)}>{words.delete}</Button>
        </li>
      </LeafRows>
      {!isAsking && (
        <p role="status" className={styles.said}>
          {said}
        </p>
      )}
      {isAsking && (
        <Sheet title={words.delete} closeLabel={words.keep} onClose={() => ask(false)}>
          <div className={styles.ask}>
            <p>{words.deleteWhat}</p>
            <Button variant="primary" onClick={save}>
              {words.save}
            </Button>
            <p role="status">{said}</p>
            <Button onClick={() => void attempt(onDelete, '')}>{words.deleteYes}</Button>
            <Button variant="plain" onClick={() => window.history.back()}>
              {words.keep}
            </Button>
          </div>
        </Sheet>
      )}
    </section>
  );
}
