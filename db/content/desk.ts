import type { Actor } from '#core/access/actor.ts';
import { accessTo, mayStudy } from '#core/access/deck-access.ts';
import type { DeskMarks } from '#core/memory/desk.ts';
import type { FoundDeck, FoundResponse, LibraryEntry } from '#core/sync/protocol.ts';
import type { Database } from '#db/engine/client.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';
import {
  accessFacts,
  askedFrom,
  decksAskedOf,
  decksGivenTo,
  type FactsRow,
  factsOf,
  grantsDue,
} from './deck-access.ts';

/** Each deck as `d` with its latest edition as `e`. */
const WITH_LATEST = Prisma.sql`
  "Deck" d JOIN "Edition" e ON e."deckId" = d."id"
  AND e."number" = (SELECT max(l."number") FROM "Edition" l WHERE l."deckId" = d."id")`;

interface DeskRow extends FactsRow {
  deckId: string;
  editionId: string;
  /** When a class asks it of the learner as its student; null where none does. */
  dueFrom: number | null;
  /** The last edition that showed more of its text than may be seen now; null where none did. */
  unseenTo: number | null;
}

/**
 * The decks on a learner's desk, each with its latest edition: what a class asks of them; else what they last took up, and did not put
 * away; else their own. What a class asks is among them before its hour, and when that is, and although it was put away: until when it
 * cannot be, the device knows. That a class lets the learner into a deck is kept before they are told of it. `now` in ms since 1970.
 */
export async function deskOf(
  db: Database,
  learnerId: string,
  marks: DeskMarks,
  now: number,
): Promise<LibraryEntry[]> {
  const up = Object.keys(marks).filter((deckId) => marks[deckId]?.on);
  const rows = await db.sql.query<DeskRow>(Prisma.sql`
    SELECT d."id" AS "deckId", e."id" AS "editionId", ${accessFacts(learnerId)},
      ${askedFrom(learnerId)} AS "dueFrom", (SELECT max(m."number") FROM "Edition" m
        WHERE m."deckId" = d."id" AND m."hides" < d."hides") AS "unseenTo"
    FROM ${WITH_LATEST} WHERE d."deletedAt" IS NULL AND d."id" IN (
      ${decksAskedOf(learnerId)} UNION SELECT "id" FROM "Deck" WHERE "ownerId" = ${learnerId}
      UNION SELECT "id" FROM "Deck" WHERE "id" IN ${jsonTexts(db.sql.kind, up)})
    ORDER BY d."createdAt", d."id"`);
  const entries = rows.flatMap(
    ({ deckId, editionId, dueFrom, unseenTo, ...row }): LibraryEntry[] => {
      const unseen = unseenTo === null ? {} : { unseenTo };
      const access = accessTo(factsOf(row), learnerId, now);
      if (dueFrom === null && marks[deckId]?.on === false) return [];
      if (mayStudy(access)) return [{ deckId, editionId, access, from: null, ...unseen }];
      return dueFrom === null
        ? []
        : [{ deckId, editionId, access: 'granted', from: dueFrom, ...unseen }];
    },
  );
  if (rows.some((row) => row.askedFrom !== null && row.ownerId !== null))
    await keepGrants(db, learnerId, now);
  return entries;
}

/** Who was removed and is let in again is let in as before. As a rule all is kept already, and nothing is written. */
async function keepGrants(db: Database, learnerId: string, now: number): Promise<void> {
  const due = await db.sql.query<object>(grantsDue(learnerId, now));
  if (due.length === 0) return;
  await db.sqlTransaction(async (sql) => {
    await sql.execute(Prisma.sql`
      INSERT INTO "DeckGrant" ("learnerId", "deckId", "by", "byId", "grantedAt") ${grantsDue(learnerId, now)}
      ON CONFLICT ("learnerId", "deckId", "by", "byId") DO UPDATE SET "endedAt" = NULL
      WHERE "DeckGrant"."endedAt" IS NOT NULL`);
  });
}

/** So many decks are shown at a time. */
const PAGE = 20;

interface FoundRow extends FoundDeck, FactsRow {}

/**
 * A page of the decks that a learner may study and that are not on their desk, by title. `after` is what the last page ended with; a
 * page may hold fewer than there is room for.
 */
export async function foundDecks(
  db: Database,
  { learnerId }: Actor,
  onDesk: readonly string[],
  after: string | null,
  now: number,
): Promise<FoundResponse> {
  const rows = await db.sql.query<FoundRow>(Prisma.sql`
    SELECT d."id" AS "deckId", d."title", d."description", d."lang", d."dir",
      e."cards", e."points", e."words", ${accessFacts(learnerId)}
    FROM ${WITH_LATEST} WHERE d."deletedAt" IS NULL AND (${after ?? ''} = '' OR
      (d."title", d."id") > (SELECT l."title", l."id" FROM "Deck" l WHERE l."id" = ${after ?? ''}))
      AND ((d."openedAt" IS NOT NULL AND d."closedAt" IS NULL) OR d."ownerId" = ${learnerId}
        OR d."id" IN (${decksGivenTo(learnerId)})
        OR d."id" IN (SELECT g."deckId" FROM "DeckGrant" g WHERE g."learnerId" = ${learnerId}))
      AND d."id" NOT IN ${jsonTexts(db.sql.kind, onDesk)}
    ORDER BY d."title", d."id" LIMIT ${PAGE + 1}`);
  const page = rows.slice(0, PAGE);
  return {
    decks: page.flatMap(
      ({ deckId, title, description, lang, dir, cards, points, words, ...row }) =>
        mayStudy(accessTo(factsOf(row), learnerId, now))
          ? { deckId, title, description, lang, dir, cards, points, words }
          : [],
    ),
    after: rows.length > PAGE ? (page.at(-1)?.deckId ?? null) : null,
  };
}
