import type { CardPlace } from '#ui/card/card-view.ts';
import { News } from './news.tsx';
import styles from './study-foot.module.css';

interface StudyFootProps {
  title: string;
  place: CardPlace;
  news: string;
}

/** Where the question stands in the essay. Nothing acts here while a card is asked: the ratings come to lie in this place. */
export function StudyFoot({ title, place: { section, number, sections }, news }: StudyFootProps) {
  return (
    <footer className={styles.foot}>
      {news !== '' && <News words={news} />}
      <p className={styles.title}>{title}</p>
      {section && <p className={styles.section}>{section.title}</p>}
      {section && (
        <div className={styles.marks} aria-hidden="true">
          {Array.from({ length: sections }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a section's mark has no other name
            <span key={index} data-here={index + 1 === number || undefined} />
          ))}
        </div>
      )}
    </footer>
  );
}
