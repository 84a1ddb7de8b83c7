import type { ReactNode } from 'react';
import { Frame } from '#ui/part/frame.tsx';
import { PageTitle } from '#ui/part/page-title.tsx';
import styles from './teach-page.module.css';
import { WayBack } from './way-back.tsx';

interface TeachPageProps {
  tabs: ReactNode;
  title: string;
  /** The class that it is a page of, to go back to. */
  of?: { id: string; title: string };
  under?: ReactNode;
  children: ReactNode;
}

/** A page about a class. */
export function TeachPage({ tabs, title, of, under, children }: TeachPageProps) {
  return (
    <Frame tabs={tabs}>
      {of && <WayBack {...of} />}
      <PageTitle under={under}>
        <span className={styles.title}>{title}</span>
      </PageTitle>
      {children}
    </Frame>
  );
}
