import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { SHOWS, type Shows } from '#core/essay/essay.ts';
import { ReplayInputError } from '#core/replay/input.ts';
import { replay } from '#core/replay/replay.ts';
import type { ListedJob } from '#db/job/queue.ts';

// The database and the gate are loaded by the commands that need them: a wrong word is answered at once.
const database = () => import('./database.ts');

/** The input is at fault: one clear line, exit 1. */
class InputFault extends Error {}

const SEVERITY = { must: 'error', should: 'warning' };

const program = new Command('tenet')
  .description('Turns an essay into flashcards and keeps them in memory.')
  .exitOverride()
  .showHelpAfterError('(tenet --help lists the commands)');

const count = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0)
    throw new InvalidArgumentError('Write a whole number.');
  return number;
};

program
  .command('generate')
  .argument('<file>', 'a text: .txt, .md, .html, .docx, .epub or .pdf')
  .option('--json', 'the deck as JSON')
  .option('--out <folder>', 'the deck as a folder to be edited, checked and published')
  .option('--limit <number>', 'at most so many items', count)
  .option('--seed <number>', 'another choice where there is one', count)
  .description('reads a text and finds its key points, and items that may be asked')
  .action(
    async (file: string, options: { json?: true; out?: string; limit?: number; seed?: number }) => {
      const { generateDeck } = await import('./generate-deck.ts');
      console.log(await generateDeck(file, options));
    },
  );

program
  .command('check')
  .argument('<folder>', 'a deck, or a folder of decks')
  .option('--json', 'findings as JSON')
  .description('the quality gate over a deck')
  .action(async (folder: string, { json }: { json?: true }) => {
    const { deckFolders, findingsOf, lineOf, makeDeck } = await import('#server/deck-folder.ts');
    const findings = deckFolders(folder).flatMap((deck) => findingsOf(makeDeck(deck)));
    // The severities of old say the same as the sorts.
    const told = findings.map((one) => ({ ...one, severity: SEVERITY[one.sort] }));
    if (json) console.log(JSON.stringify(told, null, 2));
    else for (const finding of findings) console.log(lineOf(finding));
    if (findings.length > 0) process.exitCode = 1;
    else if (!json) console.log('Nothing to mend.');
  });

program
  .command('replay')
  .argument('<file>', 'events as JSON; - for standard input')
  .option('--json', 'one line of JSON')
  .description('folds a list of events into cards')
  .action((file: string, { json }: { json?: true }) => {
    console.log(JSON.stringify(replayed(file), null, json ? 0 : 2));
  });

program
  .command('migrate')
  .description('brings the database up to date')
  .action(async () => {
    const applied = await (await database()).migrateHere();
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Up to date.');
  });

program
  .command('seed')
  .option('--demo', 'also a class of 300 students who have studied for 60 days')
  .description('publishes the decks in content/; what has not changed is left alone')
  .action(async ({ demo }: { demo?: true }) => {
    const { seedHere, seedDemoHere } = await database();
    if (demo) console.log(await seedDemoHere((line) => console.error(line)));
    else {
      const { lines, fell } = await seedHere();
      for (const line of lines) console.log(line);
      for (const line of fell) console.error(line);
      if (fell.length > 0) process.exitCode = 1;
    }
  });

program
  .command('publish')
  .argument('<folder>', 'a deck, or a folder of decks')
  .requiredOption('--owner <email>', 'whose deck it is: the address of an account')
  .addOption(
    new Option('--shows <much>', 'how much of the text learners see')
      .choices(SHOWS)
      .default('whole' satisfies Shows),
  )
  .description('publishes a deck for one person, and for the classes that they give it to')
  .action(async (folder: string, { owner, shows }: { owner: string; shows: Shows }) => {
    const { publishHere } = await database();
    for (const line of await publishHere(folder, owner, shows)) console.log(line);
  });

program
  .command('jobs')
  .option('--json', 'the jobs as JSON')
  .description('the work that waits, is being done, or has failed')
  .action(async ({ json }: { json?: true }) => {
    const jobs = await (await database()).jobsHere();
    if (json) console.log(JSON.stringify(jobs, null, 2));
    else if (jobs.length === 0) console.log('Nothing waits.');
    else for (const job of jobs) console.log(jobLine(job));
  });

program
  .command('backup')
  .argument('<file>', 'where the copy goes; it must not exist')
  .description('copies the SQLite database, also while Tenet runs')
  .action(async (file: string) => console.log(await (await database()).backupTo(file)));

program
  .command('restore')
  .argument('<file>', 'a backup')
  .description('puts a backup in the place of the database, while Tenet does not run')
  .action(async (file: string) => console.log(await (await database()).restoreFrom(file)));

program
  .command('epoch')
  .description('begins a new epoch: say it after restoring PostgreSQL by its own tools')
  .action(async () => console.log(await (await database()).beginEpoch()));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function jobLine({ kind, state, attempts, runAt, lastError }: ListedJob): string {
  const when = state === 'waiting' ? `, due ${new Date(runAt).toISOString()}` : '';
  const tries = attempts > 0 ? `, tried ${attempts} times` : '';
  return `${kind}: ${state}${when}${tries}${lastError && `: ${lastError}`}`;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
}

function replayed(file: string) {
  try {
    return replay(readJson(file));
  } catch (error) {
    if (error instanceof ReplayInputError) throw new InputFault(`${file}: ${error.message}`);
    throw error;
  }
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new InputFault(`${file}: cannot be read. Name a file of events.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputFault(`${file}: is not JSON: ${why}`);
  }
}
