import type { Actor } from '#core/access/actor.ts';
import type { Card } from '#core/memory/card.ts';
import { FOLD_VERSION } from '#core/memory/fold.ts';
import type { CachedCard } from '#core/sync/advance.ts';
import type { Tail } from '#core/sync/fold-state.ts';
import type { Database } from '#db/engine/client.ts';
import { type ColumnsOf, insertRows, takeAll } from '#db/engine/insert.ts';
import { jsonTexts } from '#db/engine/json-texts.ts';
import type { Queries } from '#db/engine/queries.ts';
import { Prisma } from '#db/generated/sqlite/client.ts';

const COLUMNS = {
  learnerId: 'text',
  itemId: 'text',
  body: 'text',
  state: 'text',
  dueAt: 'float8',
  dueDay: 'int',
  lastDay: 'int',
  stability: 'float8',
  difficulty: 'float8',
  reps: 'int',
  lapses: 'int',
  suspended: 'boolean',
  foldVersion: 'int',
  settingsSeq: 'int',
  itemRevision: 'int',
  tail: 'text',
} as const satisfies ColumnsOf<'Card'>;

interface CardRow {
  body: string;
  tail: string;
  settingsSeq: number;
  itemRevision: number;
}

/** The cached cards of some items, by item. */
export async function readCards(
  sql: Queries,
  learnerId: string,
  itemIds: readonly string[],
): Promise<Map<string, CachedCard>> {
  const rows = await sql.query<CardRow>(Prisma.sql`
    SELECT "body", "tail", "settingsSeq", "itemRevision" FROM "Card"
    WHERE "learnerId" = ${learnerId} AND "itemId" IN ${jsonTexts(sql.kind, itemIds)}`);
  return new Map(
    rows.map((row) => {
      const card = JSON.parse(row.body) as Card;
      const { settingsSeq, itemRevision } = row;
      return [card.itemId, { card, tail: JSON.parse(row.tail) as Tail, settingsSeq, itemRevision }];
    }),
  );
}

/** Writes cards over what was cached of them. */
export async function writeCards(
  sql: Queries,
  learnerId: string,
  cards: readonly CachedCard[],
): Promise<void> {
  if (cards.length === 0) return;
  const rows = cards.map((cached) => rowOf(learnerId, cached));
  await insertRows(sql, { table: 'Card', columns: COLUMNS, rows, onConflict: OVERWRITE });
}

const OVERWRITE = `("learnerId", "itemId") ${takeAll(COLUMNS, ['learnerId', 'itemId'])}`;

function rowOf(learnerId: string, { card, tail, settingsSeq, itemRevision }: CachedCard) {
  const { phase } = card;
  const memory = phase.state === 'new' ? null : phase.memory;
  return {
    learnerId,
    itemId: card.itemId,
    body: JSON.stringify(card),
    state: phase.state,
    dueAt: 'dueAt' in phase ? phase.dueAt : null,
    dueDay: 'dueDay' in phase ? phase.dueDay : null,
    lastDay: card.last?.day ?? null,
    stability: memory?.stability ?? null,
    difficulty: memory?.difficulty ?? null,
    reps: card.reps,
    lapses: card.lapses,
    suspended: card.suspended,
    foldVersion: FOLD_VERSION,
    settingsSeq,
    itemRevision,
    tail: JSON.stringify(tail),
  };
}

/** A learner's cards as they are cached, by item. */
export async function cardsOf(db: Database, { learnerId }: Actor): Promise<Map<string, Card>> {
  const rows = await db.root.card.findMany({ where: { learnerId }, select: { body: true } });
  return new Map(
    rows.map(({ body }) => {
      const card = JSON.parse(body) as Card;
      return [card.itemId, card];
    }),
  );
}
