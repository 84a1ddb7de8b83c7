import { cpus, totalmem } from 'node:os';
import { browserFigures } from './browser.ts';
import type { Figure } from './figure.ts';
import { httpFigures } from './http.ts';
import { replayFigures } from './replay.ts';
import { syncFigures } from './sync.ts';
import { tapFigures } from './tap.ts';

/** `npm run bench`: what has a budget, beside its raw limit. The build must be there (`npm run build`). */
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine}\n`);
console.log('| figure | value | budget |\n| --- | --- | --- |');
for (const measure of [replayFigures, tapFigures, syncFigures, httpFigures, browserFigures]) {
  for (const figure of await measure()) console.log(rowOf(figure));
}

function rowOf({ what, value, unit, budget }: Figure): string {
  const shown = unit !== 'events/s' ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
  return `| ${what} | ${shown} ${unit} | ${budget ?? '(none)'} |`;
}
