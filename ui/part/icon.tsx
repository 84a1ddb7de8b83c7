import styles from './icon.module.css';

/** A drawn mark of 24 by 24 in the colour of its words. It says nothing by itself: words stand beside it. */
export function Icon({ path, size = 'plain' }: { path: string; size?: 'plain' | 'small' }) {
  return (
    <svg className={styles[size]} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
