import type { Item, ItemOf } from '#core/item/item.ts';
import type { Publication } from '#db/content/publication.ts';

export const NOW = Date.UTC(2026, 10, 23, 12);

const TEXT = 'Trade made the town. The river made trade.';
const EVIDENCE = { passage: 0, start: 0, end: 20, quote: 'Trade made the town.' };

export function item(id: string, change: Partial<ItemOf<'recall'>> = {}): Item {
  return {
    id,
    claimId: 'claim-1',
    role: 'card',
    kind: 'recall',
    stem: `What made the town (${id})?`,
    key: 'Trade',
    explanation: 'The essay says so.',
    evidence: EVIDENCE,
    ...change,
  };
}

/** A small deck that tests publish. */
export function publication(change: Partial<Publication> = {}): Publication {
  return {
    deckId: 'deck',
    title: 'The town',
    description: 'Why the town stands where it stands',
    source: 'a guide to the town',
    lang: 'en',
    dir: 'ltr',
    owner: null,
    open: true,
    shows: 'whole',
    essay: {
      title: 'The town',
      lang: 'en',
      dir: 'ltr',
      text: TEXT,
      sections: [],
      passages: [{ ordinal: 0, start: 0, end: TEXT.length }],
    },
    claims: [
      {
        id: 'claim-1',
        statement: 'Trade made the town',
        kind: 'thesis',
        importance: 1,
        evidence: EVIDENCE,
      },
    ],
    items: ['item-1', 'item-2', 'item-3', 'item-4'].map((id) => item(id)),
    now: NOW,
    ...change,
  };
}
