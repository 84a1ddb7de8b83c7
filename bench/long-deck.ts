import type { Claim } from '#core/claim/claim.ts';
import type { Essay } from '#core/essay/essay.ts';
import type { Item } from '#core/item/item.ts';

/** A deck's text with what is asked of it. */
export interface Deck {
  essay: Essay;
  claims: readonly Claim[];
  items: readonly Item[];
}

/** How many words a text has, roughly. */
export const wordsIn = (text: string): number => text.split(/\s+/).length;

/** The same deck several times over, until it has so many words and cards, and no more cards than that. Its ids begin with `prefix`. */
export function longDeck(deck: Deck, least: { words: number; cards: number }, prefix = ''): Deck {
  const { essay, claims, items } = deck;
  const asked = items.filter(({ role }) => role === 'card').length;
  const times = Math.ceil(Math.max(least.words / wordsIn(essay.text), least.cards / asked));
  const step = essay.text.length + 2;
  const rounds = Array.from({ length: times }, (_, round) => round);
  const span = <T extends { start: number; end: number }>(of: T, round: number): T => ({
    ...of,
    ...{ start: of.start + round * step, end: of.end + round * step },
  });
  const evidence = (of: Claim['evidence'], round: number) => ({
    ...span(of, round),
    passage: of.passage + round * essay.passages.length,
  });
  const named = (id: string, round: number) => `${prefix}${id}${round === 0 ? '' : `.${round}`}`;
  const all = rounds.flatMap((round) =>
    items.map((one) => ({
      ...one,
      ...{ id: named(one.id, round), claimId: named(one.claimId, round) },
      evidence: evidence(one.evidence, round),
    })),
  );
  let cards = 0;
  return {
    essay: {
      ...essay,
      text: rounds.map(() => essay.text).join('\n\n'),
      sections: rounds.flatMap((round) =>
        essay.sections.map((one) => ({ ...span(one, round), id: named(one.id, round) })),
      ),
      passages: rounds.flatMap((round) =>
        essay.passages.map((one) => ({
          ...span(one, round),
          ordinal: one.ordinal + round * essay.passages.length,
        })),
      ),
    },
    claims: rounds.flatMap((round) =>
      claims.map((one) => ({
        ...one,
        ...{ id: named(one.id, round), evidence: evidence(one.evidence, round) },
      })),
    ),
    items: all.filter(({ role }) => role !== 'card' || ++cards <= least.cards),
  };
}
