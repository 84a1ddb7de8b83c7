import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { SyncRequest } from '#core/wire/sync.ts';
import type { Database } from './client.ts';
import { advanceCards } from './fold-push.ts';
import { parseState } from './fold-state.ts';
import { type Learner, Prisma } from './generated/sqlite/client.ts';
import { type DeviceState, type Judgement, judge } from './intake.ts';
import { jsonTexts } from './json-texts.ts';
import { insertEvents, readEvents } from './log.ts';
import { type PushedEvent, readPush } from './pushed-event.ts';
import type { Queries } from './queries.ts';
import { insertRefusals, readRefused } from './refused-event.ts';
import { type ItemFacts, readItemFacts } from './revision.ts';

/** A clock may be this far off before it is corrected: less is the network. */
const TOLERATED_SKEW = 120_000;

/** Whose log a push goes to. */
export interface PushTarget {
  /** Where the events are kept. */
  learnerId: string;
  /** Whose counters the device counts by: the guest's own, once that guest was merged into an account. */
  originId: string;
}

export interface PushResult extends Pick<Judgement, 'accepted' | 'refused'> {
  /** The learner's seq before and after. */
  before: number;
  seq: number;
  digest: string;
  /** The cards wait to be folded anew. */
  stale: boolean;
}

/**
 * Takes a push in one transaction under the learner's lock. Null when the learner was merged or erased meanwhile.
 */
export async function takePush(
  db: Database,
  target: PushTarget,
  request: SyncRequest,
  receivedAt: number,
): Promise<PushResult | null> {
  const push = readPush(request.events);
  const named = push.flatMap(({ event }) => (event?.itemId ? [event.itemId] : []));
  const itemIds = [...new Set(named)];
  const facts = await readItemFacts(db, target.originId, itemIds);
  const offset = receivedAt - request.sentAt;
  const skew = Math.abs(offset) > TOLERATED_SKEW ? offset : 0;
  return db.sqlTransaction(async (sql) => {
    const learner = await lockLearner(sql, target.learnerId, push.length);
    if (!learner) return null;
    const seq = learner.seq - push.length;
    const { deviceId } = request;
    const seen = await readSeen(sql, db, target, deviceId, push);
    const itemRefusals = refusalsFor(push, facts);
    const verdict = judge(push, { ...seen, itemRefusals, seq, receivedAt, skew, deviceId });
    return settle(sql, db, { ...target, deviceId, receivedAt, learner, seq, facts, verdict });
  });
}

/** The first statement of the transaction: the learner's lock. It reserves a number for each event. */
async function lockLearner(sql: Queries, id: string, count: number): Promise<Learner | undefined> {
  const rows = await sql.query<Learner>(Prisma.sql`
    UPDATE "Learner" SET "seq" = "seq" + ${count}
    WHERE "id" = ${id} AND "mergedIntoId" IS NULL AND "erasedAt" IS NULL RETURNING *`);
  return rows[0];
}

interface SeenRow {
  origin: 'device' | 'stored' | 'refused';
  id: string;
  counter: number;
  at: number;
  uncounted: number;
}

/** What the database already knows of the device and of the ids in a push. */
async function readSeen(
  sql: Queries,
  db: Database,
  { learnerId, originId }: PushTarget,
  deviceId: string,
  push: readonly PushedEvent[],
) {
  const ids = push.map(({ recordId }) => recordId);
  const texts = jsonTexts(db.kind, ids);
  const rows = await sql.query<SeenRow>(Prisma.sql`
    SELECT 'device' AS "origin", "deviceId" AS "id", "lastCounter" AS "counter", "lastEffectiveAt" AS "at", "uncounted"
    FROM "Device" WHERE "learnerId" = ${originId} AND "deviceId" = ${deviceId}
    UNION ALL SELECT 'stored', "id", 0, 0, 0 FROM "Event" WHERE "learnerId" = ${learnerId} AND "id" IN ${texts}
    UNION ALL SELECT 'refused', "id", 0, 0, 0 FROM "RefusedEvent"
    WHERE "learnerId" = ${learnerId} AND "id" IN ${texts}`);
  const idsOf = (origin: SeenRow['origin']) =>
    rows.filter((row) => row.origin === origin).map(({ id }) => id);
  const [row] = rows.filter(({ origin }) => origin === 'device');
  const device: DeviceState | null = row
    ? {
        lastCounter: Number(row.counter),
        lastEffectiveAt: Number(row.at),
        uncounted: Number(row.uncounted),
      }
    : null;
  const storedIds = idsOf('stored');
  const refusedIds = idsOf('refused');
  const stored = storedIds.length > 0 ? await readEvents(sql, db, learnerId, storedIds) : [];
  const refused = refusedIds.length > 0 ? await readRefused(sql, db, learnerId, refusedIds) : [];
  return {
    device,
    stored: new Map(stored.map((event) => [event.id, event])),
    refused: new Map(refused.map(({ id, code, message }) => [id, { code, message }])),
  };
}

/** An event of a kind that nobody here knows is taken whatever it names. */
function refusalsFor(push: readonly PushedEvent[], { refusals }: ItemFacts) {
  const known = new Map(refusals);
  for (const { event } of push) {
    if (event?.itemId && !KINDS_ON_ITEMS.has(event.kind)) known.delete(event.itemId);
  }
  return known;
}

const KINDS_ON_ITEMS = new Set('review undo suspend resume bury reset flag note edit'.split(' '));

interface Settlement extends PushTarget {
  deviceId: string;
  receivedAt: number;
  learner: Learner;
  /** The learner's seq before the push. */
  seq: number;
  facts: ItemFacts;
  verdict: Judgement;
}

/** Stores what was judged, and brings the caches up to it. */
async function settle(sql: Queries, db: Database, settlement: Settlement): Promise<PushResult> {
  const { learnerId, originId, deviceId, receivedAt, learner, facts, verdict } = settlement;
  const { fresh, accepted, refused, newRefusals, device } = verdict;
  if (fresh.length > 0) await insertEvents(sql, db, learnerId, fresh);
  if (newRefusals.length > 0) await insertRefusals(sql, db, { learnerId, receivedAt }, newRefusals);
  await sql.execute(Prisma.sql`
    INSERT INTO "Device" ("learnerId", "deviceId", "lastCounter", "lastEffectiveAt", "uncounted")
    VALUES (${originId}, ${deviceId}, ${device.lastCounter}, ${device.lastEffectiveAt}, ${device.uncounted})
    ON CONFLICT ("learnerId", "deviceId") DO UPDATE SET "lastCounter" = excluded."lastCounter",
    "lastEffectiveAt" = excluded."lastEffectiveAt", "uncounted" = excluded."uncounted"`);
  const seq = settlement.seq + fresh.length;
  const advanced =
    learner.foldVersion === FOLD_VERSION
      ? await advanceCards(sql, db, learner, parseState(learner.state), fresh, facts.revisions)
      : null;
  const cache = advanced ?? { foldVersion: 0, digest: '', settingsSeq: 0, state: '{}' };
  await sql.execute(Prisma.sql`
    UPDATE "Learner" SET "seq" = ${seq}, "foldVersion" = ${cache.foldVersion}, "digest" = ${cache.digest},
    "settingsSeq" = ${cache.settingsSeq}, "state" = ${cache.state} WHERE "id" = ${learnerId}`);
  const { digest } = cache;
  return { accepted, refused, before: settlement.seq, seq, digest, stale: advanced === null };
}
