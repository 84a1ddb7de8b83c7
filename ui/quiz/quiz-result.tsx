import { type ReactNode, useEffect, useRef, useState } from 'react';
import { answeringOf, marksOf } from '#core/item/item.ts';
import { type AskedItem, OUTCOMES, type QuizOutcome } from '#core/quiz/result.ts';
import { FREELY } from '#core/study/face.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import { giveAgain, giveAnswer } from '#ui/card/judgement.ts';
import { Stem } from '#ui/card/stem.tsx';
import { EvidenceBox } from '#ui/essay/evidence-box.tsx';
import { essayText } from '#ui/essay/text.ts';
import { Button } from '#ui/part/button.tsx';
import { Icon } from '#ui/part/icon.tsx';
import { CHECK, CHEVRON, CROSS } from '#ui/part/icon-paths.ts';
import { Sheet } from '#ui/part/sheet.tsx';
import { TextSheet } from '#ui/study/text-sheet.tsx';
import styles from './quiz-result.module.css';
import type { QuizView } from './quiz-view.ts';
import { quizText as words } from './text.ts';

type ResultView = Extract<QuizView, { kind: 'result' }>;

interface QuizResultProps {
  view: ResultView;
  /** To the cards that were missed; null where nothing is to be studied because of this quiz. */
  study: ReactNode;
  onAnother(): void;
  /** The same key points in other forms. */
  onAgain(): void;
  onTakeBack(): void;
}

/** How it went, most worth looking at first; a tap shows the question with its answer and its place. */
export function QuizResultScreen(props: QuizResultProps) {
  const { view, study, onAnother, onAgain, onTakeBack } = props;
  const { result, edition } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, show] = useState<AskedItem | null>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const sure = result.asked.filter(({ answer }) => answer?.isSure);
  const { lang, dir } = edition.essay;
  return (
    <>
      <main className={styles.result}>
        <div>
          <h1 className={styles.title} tabIndex={-1} ref={heading}>
            {words.result(result.right, result.asked.length)}
          </h1>
          <p className={styles.under}>
            {words.sureOf(sure.length, sure.filter(({ answer }) => answer?.correct).length)}
            {result.points > result.right && ` ${words.inPart(result.points, result.asked.length)}`}
          </p>
        </div>
        <div className={styles.leaf}>
          {OUTCOMES.filter((outcome) => result.groups[outcome].length > 0).map((outcome) => (
            <section key={outcome} className={styles.group}>
              <h2 className={styles.groupTitle}>
                {words.outcomes[outcome]}
                <span>{result.groups[outcome].length}</span>
              </h2>
              <ul>
                {result.groups[outcome].map((asked) => (
                  <li key={asked.item.id}>
                    <button type="button" className={styles.row} onClick={() => show(asked)}>
                      <span className={isRight(outcome) ? styles.right : styles.wrong}>
                        <Icon path={isRight(outcome) ? CHECK : CROSS} size="small" />
                      </span>
                      <span lang={lang} dir={dir}>
                        <Stem stem={asked.item.stem} plain />
                      </span>
                      <Icon path={CHEVRON} size="small" />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        {result.sections.length > 1 && (
          <section>
            <h2 className={styles.label}>{words.sections}</h2>
            <dl className={styles.sections}>
              {result.sections.map(({ section, right, asked }) => (
                <div key={section?.id ?? ''}>
                  <dt lang={lang}>{section?.title ?? edition.title}</dt>
                  <dd>{words.sectionOf(right, asked)}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </main>
      <footer className={styles.foot}>
        {study}
        <Button variant={study ? 'plain' : 'primary'} onClick={onAnother}>
          {words.another}
        </Button>
        <Button variant="plain" onClick={onAgain}>
          {words.again}
        </Button>
        <Button variant="plain" onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      </footer>
      {shown && <Shown asked={shown} view={view} onClose={() => show(null)} />}
    </>
  );
}

function isRight(outcome: QuizOutcome): boolean {
  return outcome === 'unsure-right' || outcome === 'sure-right';
}

interface ShownProps {
  asked: AskedItem;
  view: Pick<ResultView, 'edition' | 'seed'>;
  onClose(): void;
}

/** One question again, with what was answered and where the essay says so. */
function Shown({ asked: { item, answer }, view: { edition, seed }, onClose }: ShownProps) {
  const [isReading, setReading] = useState(false);
  const sheet = useRef<HTMLElement>(null);
  const { essay, source } = edition;
  const options = answeringOf(item).options(item, seed);
  const retold = essayText.retold(
    source,
    edition.claims.find(({ id }) => id === item.claimId)?.paragraph,
  );
  if (isReading)
    return <TextSheet essay={essay} marks={marksOf(item)} retold={retold} onClose={onClose} />;
  return (
    <Sheet title={item.stem} closeLabel={words.close} onClose={onClose}>
      <AnswerSheet
        view={{ item, face: FREELY, options, note: '', edit: { stem: null, key: null }, essay }}
        given={answer ? giveAgain(item, answer, essay.lang) : giveAnswer(item, '', essay.lang)}
        ticked={new Set()}
        onTick={() => undefined}
        evidence={
          <EvidenceBox essay={essay} item={item} retold={retold} onRead={() => setReading(true)} />
        }
        ref={sheet}
      />
    </Sheet>
  );
}
