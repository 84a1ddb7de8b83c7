import * as z from 'zod/mini';
import { type GatedDeck, rulesOf } from '#core/item/gate/rule.ts';
import { LONG_ANSWER, type Making, PLAIN } from '#core/item/kind/making.ts';
import { answer, phrases } from '#core/item/kind/source-fields.ts';
import type { ExplainItem } from './answering.ts';

const source = z.object({ answer, points: phrases });
const rules = rulesOf('explain');

/** The first cards that stand earlier in the text, and are introduced only after the item. */
function earlyLinks(item: ExplainItem, { items, claims }: GatedDeck): string | undefined {
  if (item.role !== 'card') return undefined;
  const before = new Set(items.slice(0, items.indexOf(item)).map(({ claimId }) => claimId));
  const late = claims.filter(
    ({ id, evidence }) => evidence.start < item.evidence.end && !before.has(id),
  );
  const ids = late.map(({ id }) => id).join(', ');
  return late.length > 0 ? `${item.id} comes before ${ids}` : undefined;
}

export const explain: Making<ExplainItem, z.infer<typeof source>> = {
  ...PLAIN,
  source,
  form: { ...LONG_ANSWER, asksWhy: true },
  ask: () => 'an explain item needs its question by hand',
  make: (common, { points }) => ({ ...common, kind: 'explain', keyPoints: points }),
  rules: [
    rules.item(
      {
        id: 'key-points',
        bound: 'an explain item has two to four key points',
        mend: 'Name what a good answer says, each in a line.',
      },
      ({ keyPoints: { length } }) => (length < 2 || length > 4) && `${length} key points`,
    ),
    rules.deck(
      {
        id: 'explain',
        bound: 'at least one item asks for the whole chain of the argument',
        mend: 'Add an explain item.',
      },
      (items) => [items.length === 0 && 'there is no explain item'],
    ),
    rules.deck(
      {
        id: 'explain-links',
        bound: 'an explain card comes after the first cards of its section and of those before it',
        mend: 'Give its claim an open question first, and let it come second.',
      },
      (items, deck) => items.map((item) => earlyLinks(item, deck)),
    ),
  ],
};
