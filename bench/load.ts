import { migrateAndSeed } from '#bin/database.ts';
import { DEMO_TEACHER, seedDemo } from '#bin/demo.ts';
import { startPostgres } from '#bin/postgresql.ts';
import type { Edition } from '#core/deck/edition.ts';
import { unpacked } from '#db/content/packed.ts';
import { classForCrowd, crowd } from '../e2e/crowd.ts';
import { newSqliteUrl, startServer } from '../e2e/server.ts';
import { Visitor } from '../e2e/visitor.ts';
import { quantile } from './figure.ts';

/**
 * `npm run load [SECONDS]`: what is too long for every test. The pages of a class of 300 who have studied for 60 days, on both
 * databases, each within a second; and 300 guests from one address who join and study (five minutes unless said otherwise).
 */
const PORT = 4430;
const STUDENTS = 300;
const DAYS = 60;
const seconds = Number(process.argv[2] ?? 300);
const PAGES = [
  '',
  '/students',
  '/insight',
  '/text',
  '/minutes',
  '/preview',
  '/roster',
  '/reports',
  '/settings',
];
const TRIES = 5;

const postgres = await startPostgres();
try {
  await pages('SQLite', newSqliteUrl());
  await pages('PostgreSQL', await postgres.createDatabase());
} finally {
  await postgres.stop();
}
await guests();

/** Times of every page of the demonstration's class; the first look of a day makes the insight. */
async function pages(name: string, url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  const { database } = await import('#db/engine/client.ts');
  await migrateAndSeed(url);
  const db = database();
  const { content } = await db.root.edition.findFirstOrThrow();
  const edition = await unpacked<Edition>(content);
  const id = await seedDemo(db, { edition, students: STUDENTS, days: DAYS, now: Date.now() });
  const [assignment] = await db.root.assignment.findMany({ where: { courseId: id } });
  await db.close();
  // The next database is another.
  Object.assign(globalThis, { tenetDatabase: undefined, tenetAuth: undefined });
  const server = await startServer(PORT, url);
  const teacher = new Visitor(server.url);
  await teacher.signIn(DEMO_TEACHER.email, DEMO_TEACHER.password);
  for (const page of PAGES) {
    const times: number[] = [];
    const address = `${server.url}/class/${id}${page}?assignment=${assignment?.id}`;
    for (let tries = 0; tries < TRIES; tries++) {
      const began = performance.now();
      const answer = await fetch(address, { headers: { cookie: teacher.cookie } });
      await answer.text();
      times.push(performance.now() - began);
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    }
    const [first = 0] = times;
    console.log(
      `${name}: /class${page}: first ${first.toFixed(0)} ms, median ${quantile(times, 0.5).toFixed(0)} ms`,
    );
  }
  await server.kill();
}

async function guests(): Promise<void> {
  const server = await startServer(PORT, newSqliteUrl());
  const code = await classForCrowd(server.url);
  const report = await crowd({
    ...{ url: server.url, code, guests: STUDENTS },
    lasting: seconds * 1_000,
  });
  await server.kill();
  const said = (times: number[]) =>
    [0.5, 0.95, 0.99].map((q) => `${quantile(times, q).toFixed(0)} ms`).join(', ');
  console.log(`${STUDENTS} guests, ${seconds} s: ${report.answers} answers, ${report.lost} lost`);
  console.log(`refused: ${report.refused.length} ${[...new Set(report.refused)].join('; ')}`);
  console.log(`joining, 50/95/99%: ${said(report.joins)}`);
  console.log(`sending, 50/95/99%: ${said(report.pushes)}`);
}
