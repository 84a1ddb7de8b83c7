import { useMemo } from 'react';
import { type KeyPoint, type Standing, standingCounts } from '#core/study/standing.ts';
import styles from './miniature.module.css';
import { miniatureLines, PAGE, type Run } from './miniature-lines.ts';
import type { MiniatureShape } from './miniature-shape.ts';
import { essayText } from './text.ts';

const NOT_MET: Standing = 'not-met';

interface MiniatureProps extends MiniatureShape {
  points: readonly Pick<KeyPoint, 'standing' | 'marks'>[];
  /** Key points that grew today: they wear a halo, and a tick stands in the margin. */
  grown?: ReadonlySet<number>;
}

/** The essay in small: one picture of a page whose key points fill as memory grows. */
export function Miniature({ sections, claims, points, grown }: MiniatureProps) {
  // Before anything is known of a learner each claim is where its evidence is.
  const marks = useMemo(() => {
    if (points.length === 0)
      return claims.map(({ evidence }, point) => ({ evidence, point, standing: NOT_MET }));
    return points.flatMap((one, point) =>
      one.marks.map(({ start, end, standing }) => ({ evidence: { start, end }, point, standing })),
    );
  }, [claims, points]);
  const wanted = useMemo(
    () => grown && new Set(marks.flatMap(({ point }, at) => (grown.has(point) ? [at] : []))),
    [marks, grown],
  );
  const { lines, bar } = useMemo(
    () => miniatureLines({ sections, claims: marks }, wanted),
    [sections, marks, wanted],
  );
  return (
    <svg
      className={styles.page}
      viewBox={`0 0 ${PAGE.width} ${PAGE.height}`}
      role="img"
      aria-label={
        points.length > 0
          ? essayText.standings(standingCounts(points))
          : essayText.holds(claims.length)
      }
    >
      {lines.map(({ y, runs }) => (
        <g key={y}>
          {runs.map((run) =>
            run.point === null ? (
              <path key={run.x} className={styles.rest} d={`M${run.x} ${y}h${run.width}`} />
            ) : (
              <Bar
                key={run.x}
                run={run}
                y={y - bar / 2}
                height={bar}
                standing={marks[run.point]?.standing ?? NOT_MET}
                isGrown={wanted?.has(run.point) ?? false}
              />
            ),
          )}
          {runs.some(({ point }) => point !== null && wanted?.has(point)) && (
            <path className={styles.tick} d={`M${PAGE.margin / 2 - 4} ${y}h10`} />
          )}
        </g>
      ))}
    </svg>
  );
}

interface BarProps {
  run: Run;
  y: number;
  height: number;
  standing: Standing;
  isGrown: boolean;
}

function Bar({ run: { x, width }, y, height, standing, isGrown }: BarProps) {
  return (
    <>
      {isGrown && (
        <rect
          {...{ x: x - 4, y: y - 4, width: width + 8, height: height + 8 }}
          className={styles.glow}
          rx="4"
        />
      )}
      <rect
        {...{ x, y, width, height }}
        className={styles[isGrown ? 'learning' : standing]}
        rx="2.5"
      />
      {(standing === 'learning') !== isGrown && standing !== 'not-met' && (
        <rect {...{ x, y: y + height / 2, width, height: height / 2 }} className={styles.half} />
      )}
      {isGrown && (
        <rect
          {...{ x, width, y: standing === 'steady' ? y : y + height / 2 }}
          height={standing === 'steady' ? height : height / 2}
          className={styles.growing}
        />
      )}
    </>
  );
}
