import { shownCode } from '#core/access/code.ts';
import styles from './shown-code.module.css';

/** A code to copy by hand or eye. */
export function ShownCode({ code }: { code: string }) {
  return <p className={styles.code}>{shownCode(code)}</p>;
}
