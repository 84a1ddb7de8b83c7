import type { Actor } from '#core/access/actor.ts';
import type { Database } from '#db/engine/client.ts';
import { Prisma, type Session, type User } from '#db/generated/sqlite/client.ts';
import { GoneError } from '#db/learner/gone.ts';
import { LEARNER_TABLES } from './learner-tables.ts';
import { OWNER_TABLES } from './owner-tables.ts';

type Row = Record<string, unknown>;

/** Everything that is kept of a learner; what each part means stands in docs/export.md. */
export interface LearnerExport {
  format: 'tenet-export';
  version: 1;
  exportedAt: string;
  since: string;
  /** Who signs in, and where; absent for a guest. */
  account?: { name: string; email: string; since: string; signedIn: Row[] };
  /** By table, its rows. */
  tables: Record<string, Row[]>;
}

/** Columns that hold ms since 1970. */
const TIMES = new Set([
  'at',
  'receivedAt',
  'effectiveAt',
  'grantedAt',
  'endedAt',
  'since',
  'createdAt',
  'approvedAt',
  'dueAt',
  'examAt',
  'archivedAt',
  'openedAt',
]);
/** Columns that hold JSON. */
const JSONS = new Set(['payload', 'body']);

/** Reads all that is kept of a learner, for their own eyes. @throws GoneError where it was erased. */
export async function exportLearner(
  db: Database,
  { learnerId }: Actor,
  now: number,
): Promise<LearnerExport> {
  const learner = await db.root.learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: { user: { include: { sessions: true } } },
  });
  if (learner.erasedAt !== null) throw new GoneError('This account was deleted.');
  const tables: Record<string, Row[]> = {};
  const read = async (table: string, shown: readonly string[], person: string) => {
    const columns = Prisma.raw(shown.map((name) => `"${name}"`).join(', '));
    const rows = await db.sql.query<Row>(Prisma.sql`
      SELECT ${columns} FROM ${Prisma.raw(`"${table}"`)}
      WHERE ${Prisma.raw(`"${person}"`)} = ${learnerId} ORDER BY ${columns}`);
    tables[table] = rows.map(readable);
  };
  for (const [table, { shown }] of Object.entries(LEARNER_TABLES))
    await read(table, shown, 'learnerId');
  for (const [table, { shown }] of Object.entries(OWNER_TABLES))
    await read(table, shown, 'ownerId');
  const iso = (ms: number) => new Date(ms).toISOString();
  return {
    ...{ format: 'tenet-export', version: 1 },
    ...{ exportedAt: iso(now), since: iso(learner.createdAt) },
    ...(learner.user ? { account: accountOf(learner.user) } : {}),
    tables,
  };
}

function accountOf({ name, email, createdAt, sessions }: User & { sessions: Session[] }) {
  const signedIn = sessions.map((session) => ({
    since: session.createdAt.toISOString(),
    until: session.expiresAt.toISOString(),
    ...(session.userAgent ? { browser: session.userAgent } : {}),
  }));
  return { name, email, since: createdAt.toISOString(), signedIn };
}

/** Times as people write them, JSON as what it says; without what is empty. */
function readable(row: Row): Row {
  const fields = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(
    fields.map(([name, value]) => {
      if (TIMES.has(name)) return [name, new Date(Number(value)).toISOString()];
      return [name, JSONS.has(name) ? parsed(String(value)) : value];
    }),
  );
}

/** A refused event may hold anything that was sent. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
