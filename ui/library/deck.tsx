import type { ReactNode } from 'react';
import { endOf } from '#core/course/assignment.ts';
import { pointsBySection, standingCounts } from '#core/study/standing.ts';
import { dayWords } from '#ui/dates.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { StandingList } from '#ui/essay/standing-list.tsx';
import { essayText } from '#ui/essay/text.ts';
import { Button } from '#ui/part/button.tsx';
import { Disc } from '#ui/part/disc.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { CHEVRON } from '#ui/part/icon-paths.ts';
import { LeafRows } from '#ui/part/leaf.tsx';
import { todayText } from '#ui/today/text.ts';
import styles from './deck.module.css';
import type { DeskEssay } from './desk-essay.ts';
import { libraryText as words } from './text.ts';

interface DeckProps extends DeskEssay {
  /** The links, as the page makes them. */
  study(words: string, isDue: boolean): ReactNode;
  read: ReactNode;
  quiz: ReactNode;
  /** To a quiz on one part, around what its row shows. */
  part(sectionId: string, label: string, className: string, children: ReactNode): ReactNode;
  /** To all cards. */
  allCards(className: string, children: ReactNode): ReactNode;
  /** The deck leaves the desk; what a class asks stays. */
  onPutAway(): void;
}

/** One essay: what is remembered of it, what it is about, and every way into it. */
export function Deck(props: DeckProps) {
  const { edition, points, cards, retold, study, read, quiz, part, allCards, onPutAway } = props;
  const { essay, claims } = edition;
  const bySection = pointsBySection(essay, points);
  const isDue = cards > 0;
  return (
    <div className={styles.deck}>
      <div className={styles.head}>
        <div className={styles.picture}>
          <Miniature sections={essay.sections} claims={claims} points={points} />
        </div>
        <div className={styles.about}>
          <h1 className={styles.title} lang={essay.lang} dir={essay.dir}>
            {edition.title}
          </h1>
          <StandingList counts={standingCounts(points)} />
        </div>
      </div>
      <p className={styles.description} lang={essay.lang} dir={essay.dir}>
        {edition.description}
      </p>
      <div className={styles.ways}>
        {study(isDue ? todayText.start(cards) : todayText.look, isDue)}
        <div className={styles.pair}>
          {read}
          {quiz}
        </div>
      </div>
      <section className={styles.parts}>
        <h2 className={styles.label}>{words.parts}</h2>
        <p className={styles.help}>{words.partsHelp}</p>
        <LeafRows>
          {essay.sections.map((section) => {
            const own = bySection.get(section) ?? [];
            const said = essayText.standings(standingCounts(own));
            return (
              <li key={section.id}>
                {part(
                  section.id,
                  `${words.quizOn(section.title)}. ${said}`,
                  styles.row ?? '',
                  <>
                    <span lang={essay.lang} dir={essay.dir}>
                      {section.title}
                    </span>
                    <span className={styles.discs}>
                      {own.map(({ claim, standing }) => (
                        <Disc key={claim.id} standing={standing} />
                      ))}
                    </span>
                  </>,
                )}
              </li>
            );
          })}
        </LeafRows>
      </section>
      <LeafRows>
        <li>
          {allCards(
            styles.row ?? '',
            <>
              <span>
                {words.allCards(edition.items.filter(({ role }) => role === 'card').length)}
              </span>
              <Icon path={CHEVRON} size="small" />
            </>,
          )}
        </li>
        <li className={styles.version}>
          <span>{words.version(edition.number)}</span>
          <span className={styles.help}>{retold}</span>
        </li>
      </LeafRows>
      <Leaving assignment={props.assignment} onPutAway={onPutAway} />
    </div>
  );
}

/** The way off the desk; until its end what a class asks has none. */
function Leaving({ assignment, onPutAway }: Pick<DeckProps, 'assignment' | 'onPutAway'>) {
  if (assignment && assignment.now <= endOf(assignment.terms)) {
    const { course, terms, timeZone } = assignment;
    return (
      <p className={styles.help}>{words.askedUntil(course, dayWords(endOf(terms), timeZone))}</p>
    );
  }
  return (
    <div className={styles.leaving}>
      <Button variant="plain" onClick={onPutAway}>
        {words.putAway}
      </Button>
      <p className={styles.help}>{words.putAwayWhy}</p>
    </div>
  );
}
