import type { Actor } from '#core/access/actor.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import { MAX_PULLED_EVENTS } from '#core/sync/limits.ts';
import type { SyncResponse } from '#core/sync/protocol.ts';
import type { SyncRequest } from '#core/sync/request.ts';
import { libraryOf } from '#db/content/library.ts';
import { classesOf } from '#db/course/assignment/own-classes.ts';
import { BusyError, busyOr } from '#db/engine/busy.ts';
import type { Database } from '#db/engine/client.ts';
import { type Event, type Learner, Prisma } from '#db/generated/sqlite/client.ts';
import { GoneError } from '#db/learner/gone.ts';
import { storedEvent } from './events.ts';
import { type PushResult, takePush } from './push.ts';
import { refoldLearner } from './refold.ts';

/** The push is another learner's than the session's: nothing is taken. */
export class WrongLearnerError extends Error {
  override name = 'WrongLearnerError';
}

export interface SyncInput {
  /** Whose session it is. */
  actor: Actor;
  /** The session is a guest's who has an account since: what its device did is taken, and nothing is read. */
  mayOnlyPush?: boolean;
  request: SyncRequest;
  /** The server's clock, ms since 1970. */
  receivedAt: number;
}

/** A learner with what the whole database says. */
type Session = Learner & { epoch: string; publications: number };

const TRIES = 3;

/**
 * Takes what a device did and answers with what the learner's other devices did (DESIGN §4). A guest's device may still push
 * after the guest has an account: it goes to the account, and nothing of the account's comes back.
 * @throws WrongLearnerError, GoneError, BusyError
 */
export async function syncLearner(db: Database, input: SyncInput): Promise<SyncResponse> {
  try {
    return await sync(db, input);
  } catch (error) {
    throw busyOr(error);
  }
}

async function sync(db: Database, input: SyncInput): Promise<SyncResponse> {
  const { request, receivedAt } = input;
  const sessionId = input.actor.learnerId;
  for (let tries = 0; tries < TRIES; tries++) {
    const target = await readSession(db, sessionId);
    if (request.learnerId !== sessionId) {
      await mustBelong(db, sessionId, request.learnerId, target);
    }
    const originId = request.learnerId;
    const pushed =
      request.events.length > 0
        ? await takePush(db, { learnerId: target.id, originId }, request, receivedAt)
        : {
            accepted: [],
            refused: [],
            before: target.seq,
            seq: target.seq,
            digest: target.digest,
            stale: false,
          };
    // A merge or a deletion came first: look again whose log it is now.
    if (!pushed) continue;
    const isOwn = originId === target.id && input.mayOnlyPush !== true;
    return isOwn ? answer(db, request, target, pushed) : answerMoved(db, input, target, pushed);
  }
  throw new BusyError();
}

/** The learner of a session, or the one that it was merged into. */
async function readSession(db: Database, learnerId: string): Promise<Session> {
  let id = learnerId;
  for (let steps = 0; steps < 8; steps++) {
    const [row] = await db.sql.query<Session>(Prisma.sql`
      SELECT l.*, i."epoch", i."publications" FROM "Learner" l, "Instance" i WHERE l."id" = ${id}`);
    if (!row || row.erasedAt !== null) throw new GoneError('This account was deleted.');
    if (row.mergedIntoId === null) return row;
    id = row.mergedIntoId;
  }
  throw new Error(`Learner ${learnerId} was merged in a circle.`);
}

/** An account may also push for the guest that it adopted. */
async function mustBelong(
  db: Database,
  sessionId: string,
  learnerId: string,
  target: Session,
): Promise<void> {
  const claimed = await readSession(db, learnerId).catch(() => null);
  // A guest's session is no key to the account that the guest was merged into.
  if (claimed?.id !== target.id || sessionId !== target.id) {
    throw new WrongLearnerError('The push belongs to another learner than the session.');
  }
}

async function answer(
  db: Database,
  request: SyncRequest,
  target: Session,
  pushed: PushResult,
): Promise<SyncResponse> {
  const { epoch } = target;
  const since = request.epoch === epoch ? request.since : 0;
  const rows =
    since >= pushed.before
      ? []
      : await readSince(db, target.id, request.deviceId, since, pushed.seq);
  const more = rows.length > MAX_PULLED_EVENTS;
  const events: StoredEvent[] = rows.slice(0, MAX_PULLED_EVENTS).map(storedEvent);
  const digest = await freshDigest(db, target, pushed);
  const last = more ? (events.at(-1)?.seq ?? since) : Math.max(since, pushed.seq);
  const { accepted, refused } = pushed;
  const library = await libraryOf(db, target.id);
  const classes = await classesOf(db, target.id);
  return { epoch, accepted, refused, events, more, since: last, library, classes, digest };
}

/** What other devices did, and from the beginning what this one did too; one event more than is sent. */
async function readSince(
  db: Database,
  learnerId: string,
  deviceId: string,
  since: number,
  until: number,
): Promise<Event[]> {
  return db.sql.query<Event>(Prisma.sql`
    SELECT * FROM "Event" WHERE "learnerId" = ${learnerId} AND "seq" > ${since} AND "seq" <= ${until}
    AND (${since} = 0 OR "deviceId" <> ${deviceId}) ORDER BY "seq" LIMIT ${MAX_PULLED_EVENTS + 1}`);
}

/** The log is an account's now: what was sent is taken, and nothing of the account's goes to the guest's replica. */
async function answerMoved(
  db: Database,
  { request, actor, mayOnlyPush }: SyncInput,
  target: Session,
  { accepted, refused }: PushResult,
): Promise<SyncResponse> {
  const library = await libraryOf(db, request.learnerId);
  const isSignedIn = actor.learnerId === target.id && mayOnlyPush !== true;
  const moved = isSignedIn ? 'signed-in' : 'signed-out';
  const { since } = request;
  const { epoch } = target;
  const nothing = { events: [], more: false, classes: [], digest: '' };
  return { epoch, accepted, refused, since, library, moved, ...nothing };
}

/** The checksum of the cards, folded anew first where they are stale. */
async function freshDigest(db: Database, target: Session, pushed: PushResult): Promise<string> {
  const current = target.foldVersion === FOLD_VERSION && !pushed.stale;
  if (current && target.publicationsSeen >= target.publications) return pushed.digest;
  const fresh = await db.sql.query<{ itemId: string }>(Prisma.sql`
    SELECT c."itemId" FROM "Card" c JOIN "Item" i ON i."id" = c."itemId"
    WHERE c."learnerId" = ${target.id} AND c."itemRevision" < i."revision" LIMIT 1`);
  if (current && fresh.length === 0) {
    await db.root.learner.updateMany({
      where: { id: target.id, publicationsSeen: { lt: target.publications } },
      data: { publicationsSeen: target.publications },
    });
    return pushed.digest;
  }
  if (!(await refoldLearner(db, target.id))) return '';
  const { digest } = await db.root.learner.findUniqueOrThrow({ where: { id: target.id } });
  return digest;
}
