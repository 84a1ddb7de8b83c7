import styles from './links.module.css';

interface LinksProps {
  /** Address and words. */
  links: readonly (readonly [href: string, words: string])[];
}

/** Ways on from a page about an account. Whole page loads: each asks the server who is there. */
export function Links({ links }: LinksProps) {
  return (
    <ul className={styles.links}>
      {links.map(([href, words]) => (
        <li key={href}>
          <a href={href} className={styles.link}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
