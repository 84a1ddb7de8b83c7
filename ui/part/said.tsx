import { useEffect, useState } from 'react';
import { Icon } from './icon.tsx';
import { CHECK } from './icon-paths.ts';
import styles from './said.module.css';

const STAYS = 6_000;

/** What has just been done: seen for a while at the foot of the page, and heard. Another `number` says it anew. */
export function Said({ words, number }: { words: string; number: number }) {
  const [shown, setShown] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew with each number
  useEffect(() => {
    setShown(words);
    const over = setTimeout(() => setShown(''), STAYS);
    return () => clearTimeout(over);
  }, [words, number]);
  return (
    <p role="status" className={styles.said}>
      {shown !== '' && (
        <span className={styles.words}>
          <Icon path={CHECK} size="small" />
          {shown}
        </span>
      )}
    </p>
  );
}
