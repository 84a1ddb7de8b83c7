import styles from './outline.module.css';

/** Still outlines of the page that comes, once a moment has passed; the words are said, not shown. */
export function Outline({ words }: { words: string }) {
  return (
    <main className={styles.outline}>
      <h1 className="visually-hidden">{words}</h1>
      <div className={styles.leaf} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </main>
  );
}
