import type { Actor } from '#core/access/actor.ts';
import type { DeckFacts } from '#core/access/deck-access.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

/** A deck `d` is given by an assignment `a` of a course `c` to whoever has the seat `e` in it. */
const GIVEN = Prisma.sql`
  c."deletedAt" IS NULL AND c."archivedAt" IS NULL AND a."deletedAt" IS NULL
  AND e."endedAt" IS NULL AND e."approvedAt" IS NOT NULL
  AND (a."groupId" IS NULL OR a."groupId" = e."groupId" OR e."role" <> 'student')
  AND ((d."openedAt" IS NOT NULL AND d."closedAt" IS NULL) OR EXISTS (
    SELECT 1 FROM "Enrolment" s WHERE s."courseId" = c."id" AND s."learnerId" = d."ownerId"
    AND s."role" <> 'student' AND s."endedAt" IS NULL AND s."approvedAt" IS NOT NULL))`;

/** The seats by which a learner is given decks, as a from-clause with `e`, `c` and `a`, and of them those that give deck `d`. */
const seats = Prisma.sql`
  "Enrolment" e JOIN "Course" c ON c."id" = e."courseId" JOIN "Assignment" a ON a."courseId" = c."id"`;

const givenBy = (learnerId: string) => Prisma.sql`
  ${seats} WHERE e."learnerId" = ${learnerId} AND a."deckId" = d."id" AND ${GIVEN}`;

/** When the first class asks deck `d` of a learner as its student, ms since 1970; null where none does. */
export const askedFrom = (learnerId: string) => Prisma.sql`
  (SELECT min(a."opensAt") FROM ${givenBy(learnerId)} AND e."role" = 'student')`;

/** The ids of decks that classes let a learner into. */
export const decksGivenTo = (learnerId: string) => Prisma.sql`
  SELECT d."id" FROM ${seats} JOIN "Deck" d ON d."id" = a."deckId"
  WHERE e."learnerId" = ${learnerId} AND ${GIVEN}`;

/** The ids of those that classes ask of them, as their student. */
export const decksAskedOf = (learnerId: string) =>
  Prisma.sql`${decksGivenTo(learnerId)} AND e."role" = 'student'`;

/** The decks that somebody may give a class: those that are open, and their own. */
export const mayBeGivenBy = ({ learnerId }: Actor) =>
  ({
    deletedAt: null,
    OR: [{ openedAt: { not: null }, closedAt: null }, { ownerId: learnerId }],
  }) satisfies Prisma.DeckWhereInput;

/** Every class with every deck of somebody's own that it lets a learner into and for which no grant stands, as rows for `DeckGrant`. */
export const grantsDue = (learnerId: string, now: number) => Prisma.sql`
  SELECT DISTINCT e."learnerId", d."id", 'class', c."id", CAST(${now} AS double precision)
  FROM ${seats} JOIN "Deck" d ON d."id" = a."deckId"
  WHERE e."learnerId" = ${learnerId} AND d."ownerId" IS NOT NULL AND ${GIVEN}
  AND NOT EXISTS (SELECT 1 FROM "DeckGrant" g WHERE g."learnerId" = e."learnerId" AND g."deckId" = d."id"
    AND g."by" = 'class' AND g."byId" = c."id" AND g."endedAt" IS NULL)`;

/** The facts of `accessTo` as columns of a read that has the deck as `d`: one writing for every read of what a deck holds. */
export const accessFacts = (learnerId: string) => Prisma.sql`
  d."ownerId", d."openedAt", d."closedAt", d."deletedAt",
  (SELECT min(a."opensAt") FROM ${givenBy(learnerId)}) AS "askedFrom",
  (SELECT min(g."grantedAt") FROM "DeckGrant" g
    WHERE g."deckId" = d."id" AND g."learnerId" = ${learnerId}) AS "grantedAt",
  (SELECT count(*) FROM "DeckGrant" g
    WHERE g."deckId" = d."id" AND g."learnerId" = ${learnerId} AND g."endedAt" IS NULL
    AND (g."by" <> 'class' OR EXISTS (SELECT 1 FROM "Item" i JOIN "Event" v ON v."itemId" = i."id"
      WHERE i."deckId" = d."id" AND v."learnerId" = ${learnerId} AND v."kind" = 'review'))) AS "grants"`;

/** These columns as they are read. */
export type FactsRow = Omit<DeckFacts, 'isKept'> & { grants: number | bigint };

export const factsOf = ({ grants, ...facts }: FactsRow): DeckFacts => ({
  ...facts,
  isKept: Number(grants) > 0,
});
