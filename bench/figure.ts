/** One measured figure, as it is printed and recorded. */
export interface Figure {
  what: string;
  value: number;
  unit: 'events/s' | 'ms' | 'kB' | '%';
  budget?: string;
}

/** Median of several runs of `work`, which returns one value a run. */
export async function median(runs: number, work: () => number | Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await work());
  return quantile(values, 0.5);
}

/** The value below which the share `q` (0 to 1) of the values lies: the nearest rank. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Seconds that `work` took. */
export async function seconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
