import { type ReactNode, useState } from 'react';
import type { AfterExam } from '#core/study/after-exam.ts';
import type { Forecast } from '#core/study/queue.ts';
import { standingCounts } from '#core/study/standing.ts';
import { count } from '#ui/count.ts';
import { Miniature } from '#ui/essay/miniature.tsx';
import { StandingList } from '#ui/essay/standing-list.tsx';
import { essayText } from '#ui/essay/text.ts';
import type { DeskEssay } from '#ui/library/desk-essay.ts';
import { libraryText } from '#ui/library/text.ts';
import { Button } from '#ui/part/button.tsx';
import { Leaf, LeafRows } from '#ui/part/leaf.tsx';
import { PageTitle } from '#ui/part/page-title.tsx';
import { forecastWords } from '#ui/study/session-end.tsx';
import { TextSheet } from '#ui/study/text-sheet.tsx';
import { text } from '#ui/text.ts';
import { AfterExamForm } from './after-exam.tsx';
import { AssignmentLines } from './assignment-lines.tsx';
import { todayText } from './text.ts';
import styles from './today.module.css';
import { type ToldAnswer, ToldAnswers } from './told-answers.tsx';
import { Week } from './week.tsx';

export interface TodayView {
  /** What waits now, steps and reviews. */
  returning: number;
  fresh: number;
  /** Steps that return later today. */
  steps: number;
  minutes: number;
  /** Reviews beyond the day's minutes: they wait without harm. */
  later: number;
  /** Whether each of the last seven study days was studied, today last. */
  days: readonly boolean[];
  tomorrow: Forecast;
  /** What was said to the learner's reports, and not read yet. */
  answers: readonly ToldAnswer[];
  /** The one with most to gain first. */
  essays: readonly DeskEssay[];
  /** A deck that is not here yet: it is being fetched, or cannot be now. */
  away: { isFetching: boolean; awayWhy: 'unreachable' | 'serverFault' | null };
}

interface TodayProps {
  view: TodayView;
  /** The link to the study page, as the page makes it; it gets its words from here. */
  study(words: string, isDue: boolean): ReactNode;
  /** The link to the library: what the screen is for while the desk is empty. */
  library: ReactNode;
  /** The link to a quiz on a deck. */
  quiz(deckId: string): ReactNode;
  /** The link to a pass over a deck before its exam: what the screen is for in the last days. */
  pass(deckId: string, words: string): ReactNode;
  /** What becomes of a deck's cards after its exam; asked until it is answered. */
  onAfterExam(deckId: string, what: AfterExam): void;
  /** The learner will study so many more minutes a day. */
  onMore(minutes: number): void;
  /** An answer to a report was read. */
  onReadAnswer(eventId: string): void;
  /** What the account is called; null for a guest. */
  name: string | null;
  /** The ways to keep a guest's progress, or to an account: links, as the page makes them. */
  who: ReactNode;
  /** "Not you?" */
  onNotMe(): void;
}

/** The home of somebody who studies here: how long today takes, what has grown, and one button. */
export function Today(props: TodayProps) {
  const { view, study, library, quiz, pass, onAfterExam, name, who, onNotMe } = props;
  const { returning, fresh, later, days, essays } = view;
  const cards = returning + fresh;
  const isDue = cards > 0;
  const [first, ...others] = essays;
  const stage = first?.assignment?.plan?.stage;
  const isLast = stage === 'last-days';
  return (
    <>
      <PageTitle under={isDue ? whatWaits(view) : whatComes(view)}>{headline(view)}</PageTitle>
      <div className={styles.desk}>
        <div className={styles.side}>
          {first && (
            <FirstEssay {...first} onMore={props.onMore}>
              {isLast && pass(first.edition.deckId, todayText.assignment.pass)}
              {stage === 'over' && first.asksAfterExam && (
                <AfterExamForm onChoose={(what) => onAfterExam(first.edition.deckId, what)} />
              )}
              {study(isDue ? todayText.start(cards) : todayText.look, isDue && !isLast)}
              {quiz(first.edition.deckId)}
            </FirstEssay>
          )}
          {!first && !view.away.isFetching && library}
          <ToldAnswers answers={view.answers} onRead={props.onReadAnswer} />
          {later > 0 && <p className={styles.note}>{todayText.later(later)}</p>}
        </div>
        <div className={styles.side}>
          {others.length > 0 && (
            <section>
              <h2 className={styles.label}>{todayText.also}</h2>
              <LeafRows>
                {others.map((essay) => (
                  <OtherEssay key={essay.edition.id} {...essay} />
                ))}
              </LeafRows>
            </section>
          )}
          <Week days={days} />
          <p className={styles.who}>
            {name ? todayText.whose(name) : todayText.guest} {who}{' '}
            <Button variant="plain" onClick={onNotMe}>
              {todayText.notYou}
            </Button>
          </p>
        </div>
      </div>
    </>
  );
}

function FirstEssay({
  edition,
  points,
  retold,
  assignment,
  onMore,
  children,
}: DeskEssay & { onMore(minutes: number): void; children: ReactNode }) {
  const [isOpen, open] = useState(false);
  const { essay, claims } = edition;
  return (
    <Leaf>
      <div className={styles.essay}>
        <div className={styles.picture}>
          <Miniature sections={essay.sections} claims={claims} points={points} />
        </div>
        <div className={styles.about}>
          <h2 className={styles.title} lang={essay.lang} dir={essay.dir}>
            {edition.title}
          </h2>
          <StandingList counts={standingCounts(points)} />
          <Button variant="plain" onClick={() => open(true)}>
            {todayText.openEssay}
          </Button>
        </div>
        {assignment && (
          <div className={styles.asked}>
            <AssignmentLines view={assignment} onMore={onMore} />
          </div>
        )}
        <div className={styles.start}>{children}</div>
      </div>
      {isOpen && <TextSheet essay={essay} retold={retold} onClose={() => open(false)} />}
    </Leaf>
  );
}

function OtherEssay({ edition, points, cards }: DeskEssay) {
  const { steady } = standingCounts(points);
  return (
    <li className={styles.row}>
      <div className={styles.small}>
        <Miniature sections={edition.essay.sections} claims={edition.claims} points={points} />
      </div>
      <div>
        <h3 className={styles.rowTitle}>{edition.title}</h3>
        <p className={styles.rowWords}>
          {todayText.waiting(cards)}. {essayText.steadyOf(steady, points.length)}.
        </p>
      </div>
    </li>
  );
}

function headline({ returning, fresh, minutes, away, essays }: TodayView): string {
  const nothing = essays.length === 0 ? libraryText.empty : todayText.nothingDue;
  if (returning + fresh === 0) return awayWords(away)?.title ?? nothing;
  return todayText.minutes(count(Math.max(1, Math.ceil(minutes)), 'minute', 'minutes'));
}

/** What is not here yet is no day off. */
function awayWords({ isFetching, awayWhy }: TodayView['away']) {
  if (isFetching) return { title: text.loading.fetching, why: text.loading.fetchingWhy };
  return awayWhy && { title: text.trouble[awayWhy], why: text.trouble[`${awayWhy}Why`] };
}

function whatWaits({ returning, fresh }: TodayView): string {
  if (returning > 0 && fresh > 0) return todayText.both(returning, fresh);
  return returning > 0 ? todayText.returning(returning) : todayText.fresh(fresh);
}

function whatComes({ steps, tomorrow, away, essays }: TodayView): string {
  const awaited = awayWords(away);
  if (awaited) return awaited.why;
  if (essays.length === 0) return libraryText.emptyWhy;
  return steps > 0 ? todayText.returns(steps) : todayText.tomorrow(forecastWords(tomorrow));
}
