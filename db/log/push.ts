import { createHash } from 'node:crypto';
import { sameDesk } from '#core/memory/desk.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import { type DeviceState, type Judgement, judge } from '#core/sync/judge.ts';
import type { ToldRevision } from '#core/sync/protocol.ts';
import { type PushedEvent, readPush } from '#core/sync/pushed-event.ts';
import type { SyncRequest } from '#core/sync/request.ts';
import { type ItemFacts, readItemFacts, toldRevisions } from '#db/content/item-facts.ts';
import type { Database } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import type { Queries } from '#db/engine/queries.ts';
import { type Learner, Prisma } from '#db/generated/sqlite/client.ts';
import { advanceCards } from './advance-cards.ts';
import { insertEvents, readEvents } from './events.ts';
import { readState } from './refold.ts';
import { insertRefusals, readRefused } from './refused-event.ts';

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
  /** What is cached of the learner, and their change number. */
  state: string;
  changed: number;
  /** Revisions of the items that were named, past their first. */
  revised: ToldRevision[];
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
  const push = readPush(request.events, hashOf);
  const named = push.flatMap(({ event }) => (event?.itemId ? [event.itemId] : []));
  const itemIds = [...new Set(named)];
  const facts = await readItemFacts(db, target.originId, itemIds);
  return db.sqlTransaction(async (sql) => {
    const learner = await lockForPush(sql, target.learnerId, push.length, receivedAt);
    if (!learner) return null;
    const seq = learner.seq - push.length;
    const { deviceId, sentAt } = request;
    const seen = await readSeen(sql, target, deviceId, push);
    const itemRefusals = facts.refusals;
    const verdict = judge(push, { ...seen, itemRefusals, seq, receivedAt, sentAt, deviceId });
    return store(sql, { ...target, deviceId, receivedAt, learner, seq, facts, verdict });
  });
}

/** The first statement of the transaction: the learner's lock. It reserves a number for each event. */
async function lockForPush(
  sql: Queries,
  id: string,
  count: number,
  receivedAt: number,
): Promise<Learner | undefined> {
  const rows = await sql.query<Learner>(Prisma.sql`
    UPDATE "Learner" SET "seq" = "seq" + ${count}, "receivedAt" = ${receivedAt}
    WHERE "id" = ${id} AND "mergedIntoId" IS NULL AND "erasedAt" IS NULL RETURNING *`);
  return rows[0];
}

interface SeenRow {
  origin: 'device' | 'stored' | 'refused';
  id: string;
  counter: number;
  at: number;
}

/** What the database already knows of the device and of the ids in a push. */
async function readSeen(
  sql: Queries,
  { learnerId, originId }: PushTarget,
  deviceId: string,
  push: readonly PushedEvent[],
) {
  const ids = push.map(({ recordId }) => recordId);
  const texts = jsonTexts(sql.kind, ids);
  const rows = await sql.query<SeenRow>(Prisma.sql`
    SELECT 'device' AS "origin", "deviceId" AS "id", "lastCounter" AS "counter", "lastEffectiveAt" AS "at"
    FROM "Device" WHERE "learnerId" = ${originId} AND "deviceId" = ${deviceId}
    UNION ALL SELECT 'stored', "id", 0, 0 FROM "Event" WHERE "learnerId" = ${learnerId} AND "id" IN ${texts}
    UNION ALL SELECT 'refused', "id", 0, 0 FROM "RefusedEvent"
    WHERE "learnerId" = ${learnerId} AND "id" IN ${texts}`);
  const idsOf = (origin: SeenRow['origin']) =>
    rows.filter((row) => row.origin === origin).map(({ id }) => id);
  const [row] = rows.filter(({ origin }) => origin === 'device');
  const device: DeviceState | null = row
    ? {
        lastCounter: Number(row.counter),
        lastEffectiveAt: Number(row.at),
      }
    : null;
  const storedIds = idsOf('stored');
  const refusedIds = idsOf('refused');
  const stored = storedIds.length > 0 ? await readEvents(sql, learnerId, storedIds) : [];
  const refused = refusedIds.length > 0 ? await readRefused(sql, learnerId, refusedIds) : [];
  return {
    device,
    stored: new Map(stored.map((event) => [event.id, event])),
    refused: new Map(refused.map(({ id, code, detail }) => [id, { code, detail }])),
  };
}

/** 40 hex digits are enough to know what was sent before. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}

interface JudgedPush extends PushTarget {
  deviceId: string;
  receivedAt: number;
  learner: Learner;
  /** The learner's seq before the push. */
  seq: number;
  facts: ItemFacts;
  verdict: Judgement;
}

/** Stores what was judged, and brings the caches up to it. */
async function store(sql: Queries, judged: JudgedPush): Promise<PushResult> {
  const { learnerId, originId, deviceId, receivedAt, learner, facts, verdict } = judged;
  const { fresh, accepted, refused, newRefusals, device } = verdict;
  if (fresh.length > 0) await insertEvents(sql, learnerId, fresh);
  if (newRefusals.length > 0) await insertRefusals(sql, { learnerId, receivedAt }, newRefusals);
  await sql.execute(Prisma.sql`
    INSERT INTO "Device" ("learnerId", "deviceId", "lastCounter", "lastEffectiveAt")
    VALUES (${originId}, ${deviceId}, ${device.lastCounter}, ${device.lastEffectiveAt})
    ON CONFLICT ("learnerId", "deviceId") DO UPDATE SET "lastCounter" = excluded."lastCounter",
    "lastEffectiveAt" = excluded."lastEffectiveAt"`);
  const seq = judged.seq + fresh.length;
  const advanced =
    learner.foldVersion === FOLD_VERSION ? await advanceCards(sql, learner, fresh, facts) : null;
  const cache = advanced ?? { foldVersion: 0, digest: '', settingsSeq: 0, state: '{}' };
  const { digest, state } = cache;
  const isMoved = advanced && !sameDesk(readState(learner.state).desk, readState(state).desk);
  const changed = learner.changed + (isMoved ? 1 : 0);
  await sql.execute(Prisma.sql`
    UPDATE "Learner" SET "seq" = ${seq}, "foldVersion" = ${cache.foldVersion}, "digest" = ${digest},
    "settingsSeq" = ${cache.settingsSeq}, "state" = ${state}, "changed" = ${changed} WHERE "id" = ${learnerId}`);
  const told = { accepted, refused, revised: toldRevisions(facts.revisions) };
  return { ...told, before: judged.seq, seq, digest, state, changed, stale: advanced === null };
}
