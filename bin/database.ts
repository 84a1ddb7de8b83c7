import type { Edition } from '#core/deck/edition.ts';
import type { Shows } from '#core/essay/essay.ts';
import { learnerOfEmail } from '#db/account/account.ts';
import { type Database, database, databaseUrl, openDatabase } from '#db/engine/client.ts';
import { type ListedJob, listJobs } from '#db/job/queue.ts';
import { backup, restore } from '#db/schema/backup.ts';
import { renewEpoch } from '#db/schema/instance.ts';
import { migrate } from '#db/schema/migrate.ts';
import {
  deckFolders,
  lineOf,
  type PlacedFinding,
  placed,
  readDeckFolder,
} from '#server/deck-folder.ts';
import { prepareDataFolder, readEnv } from '#server/env.ts';
import { publishDeck } from '#server/publish.ts';
import { DEMO_TEACHER, seedDemo } from './demo.ts';

const CONTENT = 'content';
const DEMO_STUDENTS = 300;
const DEMO_DAYS = 60;

/** Brings a database to this program's schema and publishes the shipped decks: safe to repeat. */
export async function migrateAndSeed(url: string): Promise<void> {
  await migrate(url);
  const db = openDatabase(url);
  try {
    for (const line of (await seed(db)).fell) console.error(line);
  } finally {
    await db.close();
  }
}

/** `tenet migrate`: the names of the migrations applied. */
export function migrateHere(): Promise<string[]> {
  prepareDataFolder(readEnv());
  return migrate(databaseUrl());
}

/** `tenet seed`: one line a deck; `fell` where one was not published, and why. */
export async function seedHere(): Promise<{ lines: string[]; fell: string[] }> {
  await migrateHere();
  const db = openDatabase(databaseUrl());
  try {
    const { editions, fell } = await seed(db);
    const lines = editions.map(
      ({ title, number, items }) => `${title}: version ${number}, ${items.length} items.`,
    );
    return { lines, fell };
  } finally {
    await db.close();
  }
}

/** `tenet seed --demo`: a class of 300 who have studied for 60 days. Says each fiftieth student. */
export async function seedDemoHere(say: (line: string) => void): Promise<string> {
  await migrateHere();
  const db = database();
  try {
    const { editions, fell } = await seed(db);
    const [edition] = editions;
    if (!edition) throw new Error(fell[0] ?? `There is no deck in ${CONTENT}/.`);
    const id = await seedDemo(db, {
      ...{ edition, students: DEMO_STUDENTS, days: DEMO_DAYS, now: Date.now() },
      onStudent: (done) => done % 50 === 0 && say(`${done} students`),
    });
    const { email, password } = DEMO_TEACHER;
    return `Sign in as ${email} with “${password}” and open /class/${id}.`;
  } finally {
    await db.close();
  }
}

/** `tenet publish FOLDER --owner EMAIL`: one line a deck, and what the gate says of it. */
export async function publishHere(place: string, email: string, shows: Shows): Promise<string[]> {
  const folders = deckFolders(place);
  await migrateHere();
  const db = openDatabase(databaseUrl());
  try {
    const learnerId = await learnerOfEmail(db, email, Date.now());
    if (learnerId === null)
      throw new Error(`${email}: no account has this address. Its owner signs up first.`);
    const by = {
      owner: { learnerId },
      open: false,
      shows,
      standard: 'own',
      now: Date.now(),
    } as const;
    const lines: string[] = [];
    for (const folder of folders) {
      const { edition, findings } = await publishFolder(db, folder, by);
      const all = findings.map(lineOf);
      if (!edition) throw new Error(all.join('\n'));
      const { title, number } = edition;
      lines.push(`${title}: version ${number}, for ${email} and the classes that it is given to.`);
      lines.push(...all);
    }
    return lines;
  } finally {
    await db.close();
  }
}

/** `tenet jobs`: what waits, is being done, or has failed. */
export async function jobsHere(): Promise<ListedJob[]> {
  await migrateHere();
  const db = openDatabase(databaseUrl());
  try {
    return await listJobs(db);
  } finally {
    await db.close();
  }
}

/** `tenet backup FILE`. */
export async function backupTo(file: string): Promise<string> {
  await backup(file);
  return `Saved to ${file}.`;
}

/** `tenet restore FILE`. */
export async function restoreFrom(file: string): Promise<string> {
  prepareDataFolder(readEnv());
  await restore(file);
  return `Restored from ${file}. Devices will send their answers again.`;
}

/** `tenet epoch`: for a PostgreSQL that was restored by its own tools. */
export async function beginEpoch(): Promise<string> {
  const db = openDatabase(databaseUrl());
  try {
    await renewEpoch(db);
  } finally {
    await db.close();
  }
  return 'A new epoch has begun. Devices will send their answers again.';
}

/** Publishes each deck of `content/` that keeps every rule; one that has not changed stays at its edition. */
async function seed(db: Database): Promise<{ editions: Edition[]; fell: string[] }> {
  const editions: Edition[] = [];
  const fell: string[] = [];
  const by = { owner: null, open: true, shows: 'whole', standard: 'shipped' } as const;
  for (const folder of deckFolders(CONTENT)) {
    const { edition, findings } = await publishFolder(db, folder, { ...by, now: Date.now() });
    if (edition) editions.push(edition);
    else fell.push(`${folder}: is not published.`, ...findings.map(lineOf));
  }
  return { editions, fell };
}

type PublishTerms = Parameters<typeof publishDeck>[2];

/** Publishes a deck's folder, as `publishDeck` does. @throws InputError with file and line of each fault */
export async function publishFolder(
  db: Database,
  folder: string,
  by: PublishTerms,
): Promise<{ edition: Edition | null; findings: PlacedFinding[] }> {
  const { source, places } = readDeckFolder(folder);
  const { edition, findings } = await publishDeck(db, source, by);
  return { edition, findings: placed(findings, places, source.deck.slug) };
}
