import type { Actor } from '#core/access/actor.ts';
import type { StoredEvent } from '#core/memory/event.ts';
import { MAX_PULLED_EVENTS } from '#core/sync/limits.ts';
import type { SyncResponse, ToldRevision } from '#core/sync/protocol.ts';
import type { SyncRequest } from '#core/sync/request.ts';
import { deskOf } from '#db/content/desk.ts';
import { readRevisions, revisionsSince, toldRevisions } from '#db/content/item-facts.ts';
import { classesOf } from '#db/course/assignment/own-classes.ts';
import { BusyError, busyOr } from '#db/engine/busy.ts';
import type { Database } from '#db/engine/client.ts';
import { type Event, type Learner, Prisma } from '#db/generated/sqlite/client.ts';
import { GoneError } from '#db/learner/gone.ts';
import { storedEvent } from './events.ts';
import { type PushResult, takePush } from './push.ts';
import { freshen, readState } from './refold.ts';

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

/** A learner with what the whole database says, and the change numbers of all that desk and classes are read from. */
interface Session extends Learner {
  epoch: string;
  publications: number;
  openChanges: number;
  classes: number | bigint;
  classChanges: number | bigint;
  deckChanges: number | bigint;
  /** Seats that are counted together with another learner's: what these do changes what is told here. */
  twins: number | bigint;
}

const TRIES = 3;

/**
 * Takes what a device did and answers with what the learner's other devices did. A guest's device may still push
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
            state: target.state,
            changed: target.changed,
            revised: [],
            stale: false,
          };
    // A merge or a deletion came first: look again whose log it is now.
    if (!pushed) continue;
    const isOwn = originId === target.id && input.mayOnlyPush !== true;
    return isOwn ? answer(db, input, target, pushed) : answerMoved(input, target, pushed);
  }
  throw new BusyError();
}

/** The learner of a session, or the one that it was merged into. */
async function readSession(db: Database, learnerId: string): Promise<Session> {
  let id = learnerId;
  for (let steps = 0; steps < 8; steps++) {
    const [row] = await db.sql.query<Session>(Prisma.sql`
      SELECT l.*, i."epoch", i."publications", i."openChanges",
        (SELECT count(*) FROM "Enrolment" e WHERE e."learnerId" = l."id") AS "classes",
        (SELECT sum(c."changed") FROM "Enrolment" e JOIN "Course" c ON c."id" = e."courseId"
          WHERE e."learnerId" = l."id") AS "classChanges",
        (SELECT count(*) FROM "Enrolment" e
          WHERE e."learnerId" = l."id" AND e."personId" IS NOT NULL) AS "twins",
        (SELECT sum(d."changed") FROM "Deck" d WHERE d."ownerId" = l."id" OR d."id" IN (
          SELECT g."deckId" FROM "DeckGrant" g WHERE g."learnerId" = l."id")) AS "deckChanges"
      FROM "Learner" l, "Instance" i WHERE l."id" = ${id}`);
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
  { request, receivedAt }: SyncInput,
  target: Session,
  pushed: PushResult,
): Promise<SyncResponse> {
  const { epoch, id } = target;
  const isKnown = request.epoch === epoch;
  const since = isKnown ? request.since : 0;
  const heard = isKnown ? request.heard : 0;
  const rows =
    since >= pushed.before ? [] : await readSince(db, id, request.deviceId, since, pushed.seq);
  const more = rows.length > MAX_PULLED_EVENTS;
  const events: StoredEvent[] = rows.slice(0, MAX_PULLED_EVENTS).map(storedEvent);
  const revisions = [...pushed.revised, ...(await revisionsFor(db, target, events, heard))];
  const { digest, state, changed } = await freshCache(db, target, pushed);
  const last = more ? (events.at(-1)?.seq ?? since) : Math.max(since, pushed.seq);
  const seen = seenOf(target, changed);
  // Where the desk is not known now, it is told the next time.
  const isNews = state !== null && (!isKnown || seen === '' || seen !== request.seen);
  const news = isNews && {
    library: await deskOf(db, id, readState(state).desk, receivedAt),
    classes: await classesOf(db, id),
  };
  const { accepted, refused } = pushed;
  const told = { epoch, accepted, refused, events, more, since: last, revisions, digest };
  return {
    ...told,
    ...{ heard: target.publications, seen: state === null ? request.seen : seen },
    ...news,
  };
}

/**
 * What desk and classes are read at, in one text. Read before them: what changes meanwhile is told the next time. Whoever comes into a
 * class or leaves it is counted by their own number, so that the sums are never the same by chance. Empty where nothing can be said.
 */
function seenOf(target: Session, changed: number): string {
  const { openChanges, classes, classChanges, deckChanges, twins } = target;
  if (Number(twins) > 0) return '';
  return [changed, openChanges, classes, classChanges ?? 0, deckChanges ?? 0].join('.');
}

/** Revisions that the device may not know: of items in events that come with them, and those published since it last heard. */
async function revisionsFor(
  db: Database,
  { id, publications }: Session,
  events: readonly StoredEvent[],
  heard: number,
): Promise<ToldRevision[]> {
  const named = [...new Set(events.flatMap(({ itemId }) => itemId ?? []))];
  const ofNamed = named.length > 0 ? toldRevisions(await readRevisions(db.sql, named)) : [];
  const ofNew = heard < publications ? await revisionsSince(db.sql, id, heard) : [];
  return [...ofNamed, ...ofNew];
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
function answerMoved(
  { request, actor, mayOnlyPush }: SyncInput,
  target: Session,
  { accepted, refused }: PushResult,
): SyncResponse {
  const isSignedIn = actor.learnerId === target.id && mayOnlyPush !== true;
  const moved = isSignedIn ? 'signed-in' : 'signed-out';
  const { since, seen, heard } = request;
  const { epoch } = target;
  const nothing = { events: [], more: false, revisions: [], digest: '' };
  return { epoch, accepted, refused, since, seen, heard, moved, ...nothing };
}

/** What is cached of a learner, folded anew first where it is stale; no state where that could not be done now. */
interface FreshCache {
  digest: string;
  state: string | null;
  changed: number;
}

async function freshCache(db: Database, target: Session, pushed: PushResult): Promise<FreshCache> {
  const { digest, state, changed } = pushed;
  // What was just sent may have been too much to advance the cards by.
  const became = await freshen(db, pushed.stale ? { ...target, foldVersion: 0 } : target);
  if (became === 'fresh') return { digest, state, changed };
  if (became === 'later') return { digest: '', state: null, changed };
  return db.root.learner.findUniqueOrThrow({ where: { id: target.id } });
}
