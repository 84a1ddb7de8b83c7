import { Button } from '#ui/part/button.tsx';
import styles from './quiz-history.module.css';
import type { PastQuiz } from './quiz-view.ts';
import { quizText as words } from './text.ts';

/** In units of the picture. */
const CHART = { width: 300, height: 84, foot: 80, top: 6, most: 12 };

interface QuizHistoryProps {
  /** The latest first. */
  history: readonly PastQuiz[];
  onOpen(attemptId: string): void;
}

/** Earlier quizzes: how much was right each time, as a picture and as its table, which leads to each result. */
export function QuizHistory({ history, onOpen }: QuizHistoryProps) {
  return (
    <section className={styles.history}>
      <h2 className={styles.label}>{words.history}</h2>
      {history.length > 1 && <Chart history={history} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.historyWhen}</th>
            <th scope="col">{words.historyRight}</th>
            <th scope="col">{words.historySure}</th>
          </tr>
        </thead>
        <tbody>
          {history.map(({ attemptId, at, right, asked, sureMissed, source }) => (
            <tr key={attemptId}>
              <th scope="row">
                <Button variant="plain" onClick={() => onOpen(attemptId)}>
                  {words.dateOf(at)}
                </Button>
                {source === 'exam' && <span className={styles.practice}>{words.passShort}</span>}
              </th>
              <td>{words.sectionOf(right, asked)}</td>
              <td>{sureMissed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A column a quiz, the latest at the end: its filled part was right. The table below says the same in figures. */
function Chart({ history }: Pick<QuizHistoryProps, 'history'>) {
  const { width, height, foot, top, most } = CHART;
  const shown = history.slice(0, most).reverse();
  const step = width / most;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.chart(shown.map(({ right, asked }) => percentOf(right, asked)))}
    >
      {shown.map(({ attemptId, right, asked }, index) => {
        const full = foot - top;
        const filled = asked > 0 ? (right / asked) * full : 0;
        const x = index * step + 3;
        return (
          <g key={attemptId}>
            <rect className={styles.hollow} {...{ x, y: top, width: step - 6, height: full }} />
            <rect
              className={styles.filled}
              {...{ x, y: foot - filled, width: step - 6, height: filled }}
            />
          </g>
        );
      })}
    </svg>
  );
}

function percentOf(right: number, asked: number): number {
  return asked === 0 ? 0 : Math.round((100 * right) / asked);
}
