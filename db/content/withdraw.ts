import type { Edition } from '#core/deck/edition.ts';
import type { Tx } from '#db/engine/client.ts';
import { countOpenChange } from '#db/schema/instance.ts';
import { packed, unpacked } from './packed.ts';

/** Stands in lists that name a deck, such as those of classes long over. */
const NO_TITLE = '—';

/** A deck with all that it holds becomes somebody else's. */
export async function giveDeck(tx: Tx, deckId: string, ownerId: string): Promise<void> {
  const { essayId } = await tx.deck.update({
    where: { id: deckId },
    data: { ownerId, changed: { increment: 1 } },
  });
  await tx.essay.update({ where: { id: essayId }, data: { ownerId } });
  await tx.claim.updateMany({ where: { deckId }, data: { ownerId } });
  await tx.item.updateMany({ where: { deckId }, data: { ownerId } });
}

/**
 * Takes a deck away from everybody for good, its words too. Ids and revisions stay: what learners did stands on them. `now` in ms since
 * 1970.
 */
export async function withdrawDeck(tx: Tx, deckId: string, now: number): Promise<void> {
  const { essayId, openedAt } = await tx.deck.update({
    where: { id: deckId },
    data: {
      ...{ ownerId: null, title: NO_TITLE, description: '', deletedAt: now },
      changed: { increment: 1 },
    },
  });
  const blank = { ownerId: null, deletedAt: now };
  const outline = JSON.stringify({ sections: [], passages: [] });
  await tx.essay.update({
    where: { id: essayId },
    data: { ...blank, title: NO_TITLE, text: '', outline },
  });
  const editions = await tx.edition.findMany({ where: { deckId } });
  for (const { id, content } of editions)
    await tx.edition.update({
      where: { id },
      data: { title: NO_TITLE, content: await blanked(content), contentHash: '', textId: '' },
    });
  for (const textId of new Set(editions.map((edition) => edition.textId)))
    if ((await tx.edition.count({ where: { textId } })) === 0)
      await tx.essayText.deleteMany({ where: { id: textId } });
  await tx.claim.updateMany({
    where: { deckId },
    data: { ...blank, statement: '', body: '{}' },
  });
  await tx.item.updateMany({ where: { deckId }, data: { ...blank, stem: '', body: '{}' } });
  if (openedAt !== null) await countOpenChange(tx);
}

/** An edition without its words. */
async function blanked(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const edition = await unpacked<Edition>(content);
  const essay = { ...edition.essay, textId: '', title: NO_TITLE, sections: [] };
  const said = { title: NO_TITLE, description: '', source: '' };
  return packed({ ...edition, ...said, essay, claims: [], items: [] } satisfies Edition);
}
