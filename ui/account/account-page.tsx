import type { ReactNode } from 'react';
import { Brand } from '#ui/part/brand.tsx';
import { PageTitle } from '#ui/part/page-title.tsx';
import styles from './account-page.module.css';

interface AccountPageProps {
  title: string;
  /** A line under the title. */
  under?: ReactNode;
  children: ReactNode;
}

/** A page about who somebody is here: one column, one thing to do. */
export function AccountPage({ title, under, children }: AccountPageProps) {
  return (
    <div className={styles.page}>
      <header>
        <a href="/" className={styles.home}>
          <Brand />
        </a>
      </header>
      <main className={styles.main}>
        <PageTitle under={under}>{title}</PageTitle>
        {children}
      </main>
    </div>
  );
}
