import type { EditionItem, ItemChange } from '#core/deck/edition.ts';
import { SHOWS } from '#core/essay/essay.ts';
import type { Tx } from '#db/engine/client.ts';
import type { Publication } from './publication.ts';

/** The essay and the deck as they are now; a changed one is a new revision. Returns whether it was opened or closed by this. */
export async function writeDeck(tx: Tx, publication: Publication): Promise<boolean> {
  const { deckId, essay, title, description, lang, dir, open, shows, now } = publication;
  const ownerId = ownerOf(publication);
  const essayId = deckId;
  const hides = SHOWS.indexOf(shows);
  const { sections, passages } = essay;
  const text = {
    lang: essay.lang,
    dir: essay.dir,
    title: essay.title,
    text: essay.text,
    outline: JSON.stringify({ sections, passages }),
  };
  const oldEssay = await tx.essay.findUnique({ where: { id: essayId } });
  const essayChanged = oldEssay !== null && differs(oldEssay, text);
  await tx.essay.upsert({
    where: { id: essayId },
    create: { id: essayId, ownerId, createdAt: now, ...text },
    update: essayChanged ? { ...text, revision: { increment: 1 } } : {},
  });
  const face = { title, description, lang, dir };
  const old = await tx.deck.findUnique({ where: { id: deckId } });
  if (old && old.ownerId !== ownerId) throw new Error(`Deck ${deckId} belongs to somebody else.`);
  const openedAt = open ? (old?.openedAt ?? now) : (old?.openedAt ?? null);
  const closedAt = open || openedAt === null ? null : (old?.closedAt ?? now);
  await tx.deck.upsert({
    where: { id: deckId },
    create: { id: deckId, essayId, ownerId, createdAt: now, openedAt, closedAt, hides, ...face },
    update: {
      ...face,
      hides,
      openedAt,
      closedAt,
      ...(old && differs(old, face) ? { revision: { increment: 1 } } : {}),
    },
  });
  return old !== null && differs(old, { openedAt, closedAt });
}

/** The deck's claims; those that no edition carries any more are marked. */
export async function writeClaims(tx: Tx, publication: Publication): Promise<void> {
  const { deckId, essay, claims, now } = publication;
  const ownerId = ownerOf(publication);
  const { lang, dir } = essay;
  const known = await tx.claim.findMany({ where: { deckId } });
  const before = new Map(known.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    const fields = { lang, dir, statement: claim.statement, body: JSON.stringify(claim) };
    const old = before.get(claim.id);
    if (!old) await tx.claim.create({ data: { deckId, id: claim.id, ownerId, ...fields } });
    else if (old.body !== fields.body || old.deletedAt !== null) {
      await tx.claim.update({
        where: { deckId_id: { deckId, id: claim.id } },
        data: { ...fields, deletedAt: null, revision: { increment: 1 } },
      });
    }
  }
  // One by one: of a large deck there are more that stay than one statement may name.
  const kept = new Set(claims.map(({ id }) => id));
  for (const { id, deletedAt } of known)
    if (!kept.has(id) && deletedAt === null)
      await tx.claim.update({ where: { deckId_id: { deckId, id } }, data: { deletedAt: now } });
}

/** What an edition did, and the number of its publication. */
interface Done {
  editionId: string;
  changes: ReadonlyMap<string, ItemChange>;
  publication: number;
}

/** The deck's items, whole, and what this edition did to each; those that it leaves out are retired. */
export async function writeItems(
  tx: Tx,
  publication: Publication,
  items: readonly EditionItem[],
  done: Done,
): Promise<void> {
  const { deckId, essay, now } = publication;
  const ownerId = ownerOf(publication);
  const { lang, dir } = essay;
  for (const { revision, ...item } of items) {
    const { id, claimId, kind, role, stem } = item;
    const body = JSON.stringify(item);
    const fields = { claimId, kind, role, stem, lang, dir, body, revision, deletedAt: null };
    await tx.item.upsert({
      where: { id },
      create: { id, deckId, ownerId, ...fields },
      update: fields,
    });
    const change = done.changes.get(id) ?? 'same';
    if (change === 'same') continue;
    const told = { itemId: id, revision, change, editionId: done.editionId, at: now };
    await tx.itemRevision.create({ data: { ...told, publication: done.publication } });
  }
  const kept = new Set(items.map(({ id }) => id));
  const known = await tx.item.findMany({
    where: { deckId, deletedAt: null },
    select: { id: true },
  });
  for (const { id } of known)
    if (!kept.has(id)) await tx.item.update({ where: { id }, data: { deletedAt: now } });
}

function ownerOf({ owner }: Publication): string | null {
  return owner?.learnerId ?? null;
}

function differs<T extends object>(old: T, next: Partial<T>): boolean {
  return (Object.keys(next) as (keyof T)[]).some((name) => old[name] !== next[name]);
}
