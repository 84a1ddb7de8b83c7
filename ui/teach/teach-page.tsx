import type { ReactNode } from 'react';
import { Frame } from '#ui/part/frame.tsx';
import { PageTitle } from '#ui/part/page-title.tsx';
import styles from './teach-page.module.css';

interface TeachPageProps {
  tabs: ReactNode;
  title: string;
  under?: ReactNode;
  children: ReactNode;
}

/** A page about a class. */
export function TeachPage({ tabs, title, under, children }: TeachPageProps) {
  return (
    <Frame tabs={tabs}>
      <PageTitle under={under}>
        <span className={styles.title}>{title}</span>
      </PageTitle>
      {children}
    </Frame>
  );
}
