import { ITEM_KINDS } from '#core/item/item.ts';
import { cardText } from '#ui/card/text.ts';
import { roughly } from '#ui/duration.ts';
import { Button } from '#ui/part/button.tsx';
import { Choices, Several } from '#ui/part/choices.tsx';
import { LeafRows } from '#ui/part/leaf.tsx';
import { PageTitle } from '#ui/part/page-title.tsx';
import { QuizHistory } from './quiz-history.tsx';
import styles from './quiz-start.module.css';
import type { QuizChoices, QuizView } from './quiz-view.ts';
import { quizText as words } from './text.ts';

const COUNTS = [5, 10, 20, 'all'] as const;
const CLOCKS = [0, 5, 10, 20] as const;
const PASSES = [5, 10, 20, 30] as const;

interface QuizStartProps {
  view: Extract<QuizView, { kind: 'start' }>;
  onChoose(choices: QuizChoices): void;
  onStart(): void;
  /** To the result of an earlier quiz. */
  onPast(attemptId: string): void;
  /** These questions for a room. */
  onShare(how: 'wall' | 'paper'): void;
}

/** Three choices that are made already, and what will be asked. The rest waits behind one line. */
export function QuizStart({ view, onChoose, onStart, onPast, onShare }: QuizStartProps) {
  const { edition, quiz, minutes, choices } = view;
  const choose = (change: Partial<QuizChoices>) => onChoose({ ...choices, ...change });
  const kinds = ITEM_KINDS.filter((kind) => edition.items.some((item) => item.kind === kind));
  const isPass = choices.source === 'exam';
  const isEmpty = quiz.items.length === 0;
  return (
    <>
      <main className={styles.start}>
        <PageTitle under={<span lang={edition.essay.lang}>{edition.title}</span>}>
          {words.title}
        </PageTitle>
        <LeafRows>
          {isPass ? (
            <li className={styles.row}>
              <Choices
                label={words.passMinutes}
                help={words.passHelp}
                value={choices.minutes ?? 0}
                options={PASSES.map((value) => ({ value, words: words.clockOf(value) }))}
                onChange={(minutes) => choose({ minutes })}
              />
            </li>
          ) : (
            <>
              <li className={styles.row}>
                <Choices
                  label={words.many}
                  value={choices.count}
                  options={COUNTS.map((value) => ({
                    value,
                    words: value === 'all' ? words.all : String(value),
                  }))}
                  onChange={(count) => choose({ count })}
                />
              </li>
              <li className={styles.row}>
                <Choices
                  label={words.which}
                  value={choices.aim}
                  options={(['weak', 'alike', 'unmet'] as const).map((value) => ({
                    value,
                    words: words.aims[value],
                  }))}
                  onChange={(aim) => choose({ aim })}
                />
              </li>
            </>
          )}
          <li className={styles.row}>
            <Choices
              label={words.when}
              value={choices.feedback}
              options={(['each', 'end'] as const).map((value) => ({
                value,
                words: words.feedback[value],
              }))}
              onChange={(feedback) => choose({ feedback })}
            />
          </li>
          <li>
            <details className={styles.more}>
              <summary>
                <span>{words.more}</span>
                <span className={styles.moreWhy}>{words.moreWhy}</span>
              </summary>
              <div className={styles.rest}>
                <Several
                  label={words.kinds}
                  values={choices.kinds ?? kinds}
                  options={kinds.map((value) => ({ value, words: cardText.kinds[value] }))}
                  onChange={(some) => choose({ kinds: some.length < kinds.length ? some : null })}
                />
                {!isPass && (
                  <Choices
                    label={words.clock}
                    value={choices.minutes ?? 0}
                    options={CLOCKS.map((value) => ({
                      value,
                      words: value === 0 ? words.noClock : words.clockOf(value),
                    }))}
                    onChange={(value) => choose({ minutes: value === 0 ? null : value })}
                  />
                )}
                <Choices
                  label={words.counts}
                  help={words.countsHelp}
                  value={choices.source}
                  options={(['quiz', 'exam'] as const).map((value) => ({
                    value,
                    words: words.countsOf[value],
                  }))}
                  onChange={(source) =>
                    choose({ source, minutes: source === 'exam' ? PASSES[1] : null })
                  }
                />
                <Choices
                  label={words.from}
                  value={choices.from}
                  options={(['read', 'all'] as const).map((value) => ({
                    value,
                    words: words.fromOf[value],
                  }))}
                  onChange={(from) => choose({ from })}
                />
                <div className={styles.room}>
                  <p className={styles.moreWhy}>{words.forRoom}</p>
                  <Button disabled={isEmpty} onClick={() => onShare('wall')}>
                    {words.wall}
                  </Button>
                  <Button disabled={isEmpty} onClick={() => onShare('paper')}>
                    {words.paper}
                  </Button>
                </div>
              </div>
            </details>
          </li>
        </LeafRows>
        <div className={styles.said} aria-live="polite">
          {isEmpty ? (
            <p>{choices.from === 'read' ? words.nothingRead : words.nothingFits}</p>
          ) : (
            <>
              {quiz.short.map(({ why, count }) => (
                <p key={why}>{words.short[why](count, quiz.items.length)}</p>
              ))}
              <p>{choices.source === 'quiz' ? words.rules : words.practice}</p>
            </>
          )}
        </div>
        {view.history.length > 0 && <QuizHistory history={view.history} onOpen={onPast} />}
      </main>
      <footer className={styles.foot}>
        {isEmpty && choices.from === 'read' ? (
          <Button variant="primary" onClick={() => choose({ from: 'all' })}>
            {words.askAll}
          </Button>
        ) : (
          <Button variant="primary" disabled={isEmpty} onClick={onStart}>
            {isEmpty ? words.nothing : words.start(quiz.items.length, roughly(minutes))}
          </Button>
        )}
      </footer>
    </>
  );
}
