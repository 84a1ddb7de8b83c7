import { cpus, totalmem } from 'node:os';
import { browserFigures } from './browser.ts';
import { deskFigures } from './desk.ts';
import { fetchFigures } from './fetches.ts';
import type { Figure } from './figure.ts';
import { httpFigures } from './http.ts';
import { jobFigures } from './jobs.ts';
import { planFigures } from './plan.ts';
import { dayFigures } from './promise-days.ts';
import { promiseFigures } from './promises.ts';
import { replayFigures } from './replay.ts';
import { syncFigures } from './sync.ts';
import { tapFigures } from './tap.ts';

const MEASURES: Record<string, () => Figure[] | Promise<Figure[]>> = {
  replay: replayFigures,
  promises: async () => [...promiseFigures(), ...dayFigures(), ...(await planFigures())],
  tap: tapFigures,
  sync: syncFigures,
  http: httpFigures,
  fetches: fetchFigures,
  jobs: jobFigures,
  browser: browserFigures,
  phone: deskFigures,
};

/**
 * `npm run bench [-- NAME ...]`: what has a budget, beside its raw limit; all of it, or what is named. For http, browser and phone the
 * build must be there (`npm run build`).
 */
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}: choose of ${Object.keys(MEASURES).join(', ')}.`,
  );
  process.exit(2);
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine}\n`);
console.log('| figure | value | budget |\n| --- | --- | --- |');
for (const [name, measure] of Object.entries(MEASURES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const figure of await measure()) console.log(rowOf(figure));
}

function rowOf({ what, value, unit, budget }: Figure): string {
  const shown = unit !== 'events/s' ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
  return `| ${what} | ${shown} ${unit} | ${budget ?? '(none)'} |`;
}
