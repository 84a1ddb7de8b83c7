import { contentLemmas, type Sentence } from '#core/finding/found-text.ts';

const DAMPING = 0.85;
const ROUNDS = 30;
/** A word in a larger share of the sentences, or in more of them, ties nothing together. */
const COMMON = 0.25;
const MOST_SENTENCES = 60;

/**
 * TextRank: how much each sentence shares with others that share much, 0 to 1 as its rank among them. Two sentences are tied by the
 * words that they have in common, rare ones more: Σ ln(n/df) / (ln(2+|a|) + ln(2+|b|)).
 */
export function importanceOf(sentences: readonly Sentence[]): number[] {
  const bags = sentences.map(({ tokens }) => new Set(contentLemmas(tokens)));
  const byWord = new Map<string, number[]>();
  bags.forEach((bag, at) => {
    for (const word of bag) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  });
  const ties = bags.map(() => new Map<number, number>());
  const count = bags.length;
  for (const places of byWord.values()) {
    if (
      places.length < 2 ||
      places.length > MOST_SENTENCES ||
      places.length > Math.max(2, COMMON * count)
    )
      continue;
    const weight = Math.log(count / places.length);
    for (const a of places)
      for (const b of places) if (a !== b) ties[a]?.set(b, (ties[a]?.get(b) ?? 0) + weight);
  }
  const lengths = bags.map((bag) => Math.log(2 + bag.size));
  ties.forEach((own, a) => {
    for (const [b, weight] of own) own.set(b, weight / ((lengths[a] ?? 1) + (lengths[b] ?? 1)));
  });
  return ranked(walked(ties));
}

function walked(ties: readonly ReadonlyMap<number, number>[]): number[] {
  const sums = ties.map((own) => [...own.values()].reduce((sum, weight) => sum + weight, 0));
  let scores = ties.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const next = ties.map(() => 1 - DAMPING);
    ties.forEach((own, a) => {
      for (const [b, weight] of own)
        next[b] = (next[b] ?? 0) + (DAMPING * (scores[a] ?? 0) * weight) / (sums[a] || 1);
    });
    scores = next;
  }
  return scores;
}

/** Each score as the share of scores below it. */
function ranked(scores: readonly number[]): number[] {
  const order = scores
    .map((_, at) => at)
    .sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || b - a);
  const ranks = scores.map(() => 0);
  order.forEach((at, rank) => {
    ranks[at] = scores.length > 1 ? rank / (scores.length - 1) : 1;
  });
  return ranks;
}
