import type { Edition } from '#core/deck/edition.ts';
import { learnerOfEmail } from '#db/account/account.ts';
import { type Database, database, databaseUrl, openDatabase } from '#db/engine/client.ts';
import { backup, restore } from '#db/schema/backup.ts';
import { renewEpoch } from '#db/schema/instance.ts';
import { migrate } from '#db/schema/migrate.ts';
import { deckFolders } from '#server/deck-folder.ts';
import { prepareDataFolder, readEnv } from '#server/env.ts';
import { publishFolder } from '#server/publish.ts';
import { DEMO_TEACHER, seedDemo } from './demo.ts';

const CONTENT = 'content';
const DEMO_STUDENTS = 300;
const DEMO_DAYS = 60;

/** Brings a database to this program's schema and publishes the shipped decks: safe to repeat. */
export async function migrateAndSeed(url: string): Promise<void> {
  await migrate(url);
  const db = openDatabase(url);
  try {
    await seed(db);
  } finally {
    await db.close();
  }
}

/** `tenet migrate`: the names of the migrations applied. */
export function migrateHere(): Promise<string[]> {
  prepareDataFolder(readEnv());
  return migrate(databaseUrl());
}

/** `tenet seed`: one line a deck. */
export async function seedHere(): Promise<string[]> {
  await migrateHere();
  const db = openDatabase(databaseUrl());
  try {
    const editions = await seed(db);
    return editions.map(
      ({ title, number, items }) => `${title}: version ${number}, ${items.length} items.`,
    );
  } finally {
    await db.close();
  }
}

/** `tenet seed --demo`: a class of 300 who have studied for 60 days. Says each fiftieth student. */
export async function seedDemoHere(say: (line: string) => void): Promise<string> {
  await migrateHere();
  const db = database();
  try {
    const [edition] = await seed(db);
    if (!edition) throw new Error(`There is no deck in ${CONTENT}/.`);
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

/** `tenet publish FOLDER --owner EMAIL`: one line a deck. */
export async function publishHere(place: string, email: string): Promise<string[]> {
  const folders = deckFolders(place);
  await migrateHere();
  const db = openDatabase(databaseUrl());
  try {
    const learnerId = await learnerOfEmail(db, email, Date.now());
    if (learnerId === null)
      throw new Error(`${email}: no account has this address. Its owner signs up first.`);
    const by = { owner: { learnerId }, open: false, now: Date.now() };
    const lines: string[] = [];
    for (const folder of folders) {
      const { title, number } = await publishFolder(db, folder, by);
      lines.push(`${title}: version ${number}, for ${email} and the classes that it is given to.`);
    }
    return lines;
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

/** Publishes each deck of `content/`; one that has not changed stays at its edition. */
async function seed(db: Database): Promise<Edition[]> {
  const editions: Edition[] = [];
  for (const folder of deckFolders(CONTENT))
    editions.push(await publishFolder(db, folder, { owner: null, open: true, now: Date.now() }));
  return editions;
}
