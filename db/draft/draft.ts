import type { Actor } from '#core/access/actor.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import type { NumberedStep, OwnStep } from '#core/draft/wire.ts';
import { packed, unpacked } from '#db/content/packed.ts';
import type { Database, Tx } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import type { Queries } from '#db/engine/queries.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

/** There is no such draft, or it is nothing to whoever asks. */
export class NoDraftError extends Error {
  override name = 'NoDraftError';
}

/** A draft that is to begin. */
interface NewDraft {
  /** Random, made where it begins: what is sent twice begins once. */
  id: string;
  /** The deck that it will be: a random id, or that of a deck of the same owner. */
  deckId: string;
  base: WrittenDeck;
  /** ms since 1970. */
  now: number;
}

/**
 * Begins a draft. From then on it is its deck's only master. @throws NoDraftError where its id, or its deck, is somebody else's or has
 * another master
 */
export async function beginDraft(db: Database, actor: Actor, draft: NewDraft): Promise<void> {
  const { id, deckId, base, now } = draft;
  const content = await packed(base);
  await db.transaction(async (tx) => {
    const known = await tx.draft.findFirst({ where: { OR: [{ id }, { deckId }] } });
    if (known?.id === id && known.ownerId === actor.learnerId) return;
    const deck = await tx.deck.findUnique({ where: { id: deckId } });
    const isForeign = deck !== null && deck.ownerId !== actor.learnerId;
    if (known || isForeign) throw new NoDraftError();
    const about = { ownerId: actor.learnerId, title: base.deck.title, createdAt: now };
    await tx.draft.create({ data: { id, deckId, base: content, ...about, touchedAt: now } });
  });
}

/** The drafts that somebody may work on: their own, and those that they were let into. */
const workedOnBy = (learnerId: string) =>
  ({
    OR: [{ ownerId: learnerId }, { editors: { some: { learnerId } } }],
  }) satisfies Prisma.DraftWhereInput;

/** A draft as a list has it. */
export interface ListedDraft {
  id: string;
  deckId: string;
  title: string;
  isOwn: boolean;
  /** ms since 1970. */
  touchedAt: number;
}

/** Those that somebody may work on, the latest first. */
export async function listDrafts(db: Database, { learnerId }: Actor): Promise<ListedDraft[]> {
  const rows = await db.root.draft.findMany({
    where: workedOnBy(learnerId),
    orderBy: [{ touchedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, deckId: true, title: true, ownerId: true, touchedAt: true },
  });
  return rows.map(({ ownerId, ...row }) => ({ ...row, isOwn: ownerId === learnerId }));
}

/** What a draft began as, and the deck that it is of. @throws NoDraftError */
export async function readDraft(
  db: Database,
  { learnerId }: Actor,
  draftId: string,
): Promise<{ deckId: string; ownerId: string; base: WrittenDeck }> {
  const row = await db.root.draft.findFirst({ where: { id: draftId, ...workedOnBy(learnerId) } });
  if (!row) throw new NoDraftError();
  const { deckId, ownerId } = row;
  return { deckId, ownerId, base: await unpacked<WrittenDeck>(row.base) };
}

/** What a device sends, and from where on it wants to read. */
interface Exchange {
  /** The number of the last step that it has read. */
  since: number;
  /** Its own, in the order in which they were made; their author is whoever sends them. */
  steps: readonly OwnStep[];
  /** ms since 1970. */
  now: number;
}

/** What the server has. */
interface Exchanged {
  /** What was sent, with the number that it has now or had before. */
  accepted: { id: string; seq: number }[];
  /** The ids of steps that are here with other words: they are not taken. */
  refused: string[];
  /** Everybody's steps after `since`, the device's own too. */
  steps: NumberedStep[];
  more: boolean;
}

/** So many are read at a time. */
const PAGE = 1_000;

/**
 * Takes steps, each once, and gives those that the device has not read. The answer follows the commit, so a device may drop what was
 * accepted. Whoever only reads takes no lock. @throws NoDraftError
 */
export async function exchangeSteps(
  db: Database,
  actor: Actor,
  draftId: string,
  { since, steps, now }: Exchange,
): Promise<Exchanged> {
  const taken =
    steps.length === 0
      ? { accepted: [], refused: [] }
      : await db.sqlTransaction((sql) => take(sql, actor, draftId, steps, now));
  if (steps.length === 0) await mustBeTheirs(db, actor, draftId);
  const rows = await db.sql.query<StepRow>(Prisma.sql`
    SELECT "id", "seq", "learnerId", "at", "kind", "payload" FROM "DraftStep"
    WHERE "draftId" = ${draftId} AND "seq" > ${since} ORDER BY "seq" LIMIT ${PAGE + 1}`);
  return { ...taken, steps: rows.slice(0, PAGE).map(stepOf), more: rows.length > PAGE };
}

interface StepRow {
  id: string;
  seq: number;
  learnerId: string | null;
  at: number;
  kind: string;
  payload: string;
}

const stepOf = ({ id, seq, learnerId, at, kind, payload }: StepRow): NumberedStep =>
  ({
    ...{ id, seq: Number(seq), author: learnerId ?? '', at: Number(at), kind },
    payload: JSON.parse(payload) as unknown,
  }) as NumberedStep;

/** The same as `workedOnBy`, in plain SQL. */
const mayEdit = (learnerId: string) => Prisma.sql`("ownerId" = ${learnerId} OR EXISTS (
  SELECT 1 FROM "DraftEditor" e WHERE e."draftId" = "Draft"."id" AND e."learnerId" = ${learnerId}))`;

async function mustBeTheirs(db: Database, { learnerId }: Actor, id: string): Promise<void> {
  if ((await db.root.draft.count({ where: { id, ...workedOnBy(learnerId) } })) === 0)
    throw new NoDraftError();
}

async function take(
  sql: Queries,
  { learnerId }: Actor,
  draftId: string,
  steps: Exchange['steps'],
  now: number,
): Promise<Pick<Exchanged, 'accepted' | 'refused'>> {
  // The lock: whoever else sends waits here, and numbers follow one another without gaps.
  const [draft] = await sql.query<{ seq: number }>(Prisma.sql`
    UPDATE "Draft" SET "touchedAt" = ${now} WHERE "id" = ${draftId} AND ${mayEdit(learnerId)}
    RETURNING "seq"`);
  if (!draft) throw new NoDraftError();
  const ids = jsonTexts(
    sql.kind,
    steps.map(({ id }) => id),
  );
  const rows = await sql.query<StepRow>(Prisma.sql`
    SELECT "id", "seq", "learnerId", "at", "kind", "payload" FROM "DraftStep"
    WHERE "draftId" = ${draftId} AND "id" IN ${ids}`);
  const known = new Map(rows.map((row) => [row.id, row]));
  const accepted: Exchanged['accepted'] = [];
  const refused: string[] = [];
  let seq = Number(draft.seq);
  for (const { id, at, kind, payload } of steps) {
    const body = JSON.stringify(payload);
    const before = known.get(id);
    if (before) {
      const isSame =
        before.kind === kind && before.payload === body && before.learnerId === learnerId;
      if (isSame) accepted.push({ id, seq: Number(before.seq) });
      else refused.push(id);
      continue;
    }
    seq += 1;
    await sql.execute(Prisma.sql`
      INSERT INTO "DraftStep" ("draftId", "id", "seq", "learnerId", "at", "kind", "payload")
      VALUES (${draftId}, ${id}, ${seq}, ${learnerId}, ${at}, ${kind}, ${body})`);
    known.set(id, { id, seq, learnerId, at, kind, payload: body });
    accepted.push({ id, seq });
  }
  await sql.execute(Prisma.sql`UPDATE "Draft" SET "seq" = ${seq} WHERE "id" = ${draftId}`);
  return { accepted, refused };
}

/** All steps of a draft, in their order. @throws NoDraftError */
export async function allSteps(
  db: Database,
  actor: Actor,
  draftId: string,
): Promise<NumberedStep[]> {
  const steps: NumberedStep[] = [];
  for (let more = true; more; ) {
    const since = steps.at(-1)?.seq ?? 0;
    const page = await exchangeSteps(db, actor, draftId, { since, steps: [], now: 0 });
    steps.push(...page.steps);
    more = page.more;
  }
  return steps;
}

/** Deletes a draft for good, with every step; only its owner may. Its deck stays as it was published. @throws NoDraftError */
export async function deleteDraft(db: Database, { learnerId }: Actor, id: string): Promise<void> {
  const { count } = await db.root.draft.deleteMany({ where: { id, ownerId: learnerId } });
  if (count === 0) throw new NoDraftError();
}

/** Deletes guests' drafts that nobody has touched since an instant (ms since 1970). */
export async function forgetDrafts(tx: Tx, before: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Draft" WHERE "touchedAt" < ${before} AND "ownerId" IN (
      SELECT "id" FROM "Learner" WHERE "userId" IS NULL)`;
}
