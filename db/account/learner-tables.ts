import { MOVING_OWN_KINDS } from '#core/memory/event-kinds.ts';
import type { Tx } from '#db/engine/client.ts';
import type { ColumnsOf } from '#db/engine/insert.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

type Models = Prisma.TypeMap['model'];

/** Every model that holds rows of a learner. */
export type LearnerModel = {
  [M in keyof Models]: 'learnerId' extends keyof Models[M]['payload']['scalars'] ? M : never;
}[keyof Models];

/** What becomes of a learner's rows in one table. */
interface TableRule {
  /** When the account is deleted. */
  erase: 'deleted' | 'kept' | ((tx: Tx, learnerId: string) => Promise<void>);
  /** The columns that the learner is given when they take everything away; what is left out is no fact about them. */
  shown: readonly string[];
  /** When a guest is merged into an account; null where the rows stay the guest's. */
  merge: ((tx: Tx, guestId: string, accountId: string, now: number) => Promise<void>) | null;
}

/** A model with a `learnerId` that is missing here does not compile. */
export const LEARNER_TABLES: { readonly [M in LearnerModel]: TableRule } = {
  Event: {
    ...{ erase: 'deleted', merge: moveEvents },
    shown: [
      ...['effectiveAt', 'kind', 'itemId', 'itemRevision', 'payload', 'at', 'offsetMinutes'],
      ...['dayStartsAt', 'receivedAt', 'deviceId', 'counter', 'id'],
    ],
  },
  RefusedEvent: {
    ...{ erase: 'deleted', merge: moveRefusals },
    shown: ['receivedAt', 'code', 'detail', 'body', 'deviceId', 'id'],
  },
  // Folded anew from the account's log.
  Card: { erase: 'deleted', merge: deleteCards, shown: ['itemId', 'body'] },
  // One device may count for both: the guest's late syncs go on by these.
  Device: { erase: 'deleted', merge: null, shown: ['deviceId', 'lastCounter'] },
  // Copied, not moved: the guest's late syncs are still answered with its library.
  DeckGrant: {
    ...{ erase: 'deleted', merge: copyGrants },
    shown: ['deckId', 'by', 'grantedAt', 'endedAt'],
  },
  Enrolment: {
    ...{ erase: 'deleted', merge: moveEnrolments },
    shown: ['courseId', 'role', 'name', 'number', 'groupId', 'since', 'approvedAt', 'endedAt'],
  },
  ReportAnswer: {
    ...{ erase: 'deleted', merge: moveAnswers },
    shown: ['courseId', 'eventId', 'itemId', 'outcome', 'text', 'at'],
  },
  AssignmentException: {
    ...{ erase: 'deleted', merge: moveExceptions },
    shown: ['assignmentId', 'dueAt', 'examAt', 'daysRequired', 'createdAt'],
  },
  // In somebody else's draft what they did stays, without them.
  DraftStep: {
    ...{ erase: disownSteps, merge: moveSteps },
    shown: ['draftId', 'seq', 'at', 'kind', 'payload'],
  },
  DraftEditor: { erase: 'deleted', merge: moveEditors, shown: ['draftId', 'createdAt'] },
  // A device that comes late is to hear that the account is gone, or whose it is now.
  // Its secret is the cookie's; here only when it was made.
  GuestKey: { erase: 'kept', merge: endKeys, shown: ['createdAt', 'endedAt'] },
  RecoveryCode: { erase: 'deleted', merge: deleteCodes, shown: ['createdAt'] },
};

/** The account's settings win: where it has any, the guest's own events that move cards stay behind. */
async function moveEvents(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const kind = { in: [...MOVING_OWN_KINDS] };
  const hasOwn = (await tx.event.count({ where: { learnerId: accountId, kind } })) > 0;
  const left = Prisma.join(hasOwn ? MOVING_OWN_KINDS : ['none']);
  const { seq } = await tx.learner.findUniqueOrThrow({ where: { id: accountId } });
  const moved = await tx.$executeRaw`
    UPDATE "Event" SET "learnerId" = ${accountId}, "seq" = ${seq} + n."place"
    FROM (SELECT "id" AS "movedId", row_number() OVER (ORDER BY "seq") AS "place" FROM "Event"
      WHERE "learnerId" = ${guestId} AND "kind" NOT IN (${left})
      AND "id" NOT IN (SELECT "id" FROM "Event" WHERE "learnerId" = ${accountId})) AS n
    WHERE "Event"."learnerId" = ${guestId} AND "Event"."id" = n."movedId"`;
  // What the account has already.
  await tx.event.deleteMany({ where: { learnerId: guestId, kind: { notIn: kind.in } } });
  await tx.learner.update({ where: { id: accountId }, data: { seq: seq + moved } });
}

async function moveRefusals(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "RefusedEvent" SET "learnerId" = ${accountId} WHERE "learnerId" = ${guestId}
    AND "id" NOT IN (SELECT "id" FROM "RefusedEvent" WHERE "learnerId" = ${accountId})`;
}

async function deleteCards(tx: Tx, guestId: string): Promise<void> {
  await tx.card.deleteMany({ where: { learnerId: guestId } });
}

/** What a guest's devices did is still taken; none of them reads the account's. */
async function endKeys(tx: Tx, guestId: string, _: string, now: number): Promise<void> {
  await tx.guestKey.updateMany({
    where: { learnerId: guestId, endedAt: null },
    data: { endedAt: now },
  });
}

/** The account has its own way back. */
async function deleteCodes(tx: Tx, guestId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { learnerId: guestId } });
}

async function copyGrants(tx: Tx, guestId: string, accountId: string): Promise<void> {
  const columns = {
    learnerId: 'text',
    deckId: 'text',
    by: 'text',
    byId: 'text',
    grantedAt: 'float8',
    endedAt: 'float8',
  } satisfies ColumnsOf<'DeckGrant'>;
  await copyRows(tx, 'DeckGrant', Object.keys(columns), guestId, accountId);
}

/** Moved, so that no list shows one person twice; where the account has a seat in the class, that one stays. */
async function moveEnrolments(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await moveRows(tx, 'Enrolment', 'courseId', guestId, accountId);
}

async function moveAnswers(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await moveRows(tx, 'ReportAnswer', 'eventId', guestId, accountId);
}

async function moveExceptions(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await moveRows(tx, 'AssignmentException', 'assignmentId', guestId, accountId);
}

async function disownSteps(tx: Tx, learnerId: string): Promise<void> {
  await tx.draftStep.updateMany({ where: { learnerId }, data: { learnerId: null } });
}

async function moveSteps(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await tx.draftStep.updateMany({ where: { learnerId: guestId }, data: { learnerId: accountId } });
}

async function moveEditors(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await moveRows(tx, 'DraftEditor', 'draftId', guestId, accountId);
}

async function moveRows(
  tx: Tx,
  table: LearnerModel,
  key: string,
  guestId: string,
  accountId: string,
): Promise<void> {
  const [rows, column] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${key}"`)];
  await tx.$executeRaw`
    UPDATE ${rows} SET "learnerId" = ${accountId} WHERE "learnerId" = ${guestId}
    AND ${column} NOT IN (SELECT ${column} FROM ${rows} WHERE "learnerId" = ${accountId})`;
  await tx.$executeRaw`DELETE FROM ${rows} WHERE "learnerId" = ${guestId}`;
}

async function copyRows(
  tx: Tx,
  table: LearnerModel,
  columns: readonly string[],
  guestId: string,
  accountId: string,
): Promise<void> {
  const names = Prisma.raw(columns.map((name) => `"${name}"`).join(', '));
  const values = columns.map((name) =>
    name === 'learnerId' ? Prisma.sql`${accountId}` : Prisma.raw(`"${name}"`),
  );
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${names}) SELECT ${Prisma.join(values)}
    FROM ${Prisma.raw(`"${table}"`)} WHERE "learnerId" = ${guestId} ON CONFLICT DO NOTHING`;
}
