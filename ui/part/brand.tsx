import { text } from '#ui/text.ts';
import styles from './brand.module.css';
import { Icon } from './icon.tsx';
import { CLOSE } from './icon-paths.ts';

/** The mark and the name. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <rect x="2" y="2" width="20" height="4.5" rx="1.5" />
        <rect x="2" y="9" width="20" height="4.5" rx="1.5" />
        <path d="M2 11.25h20v.75a1.5 1.5 0 0 1-1.5 1.5h-17a1.5 1.5 0 0 1-1.5-1.5z" />
        <rect x="2" y="16" width="20" height="5.5" rx="1.5" className={styles.full} />
      </svg>
      {text.app.name}
    </span>
  );
}

/** Inside the link that leaves a page of its own: a cross on a phone, the name on a desk. */
export function LeaveMark() {
  return (
    <>
      <span className={styles.cross}>
        <Icon path={CLOSE} />
        <span className="visually-hidden">{text.app.leave}</span>
      </span>
      <span className={styles.name}>
        <Brand />
      </span>
    </>
  );
}

export const leaveClass = styles.leave;
