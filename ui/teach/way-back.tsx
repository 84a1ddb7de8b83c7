import { buttonClass } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { BACK } from '#ui/part/icon-paths.ts';
import styles from './way-back.module.css';

/** From a page of a class to the class, by its name. */
export function WayBack({ id, title }: { id: string; title: string }) {
  return (
    <nav className={styles.back}>
      <a href={`/class/${id}`} className={buttonClass('plain')}>
        <Icon path={BACK} size="small" />
        <span>{title}</span>
      </a>
    </nav>
  );
}
