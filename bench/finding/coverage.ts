import { shuffled } from '#core/chance/seeded.ts';
import { contentStems } from '#core/essay/words.ts';
import type { FoundText, Sentence } from '#core/finding/found-text.ts';
import { importanceOf } from '#core/finding/point/importance.ts';

/** A sentence of a summary is covered where one chosen sentence has so much of its words that carry meaning. */
const ENOUGH = 0.5;

/** Sentences of a summary, and how many each way of choosing covers. */
export interface Coverage {
  sentences: number;
  found: number;
  textRank: number;
  lead: number;
  random: number;
}

/** How much of a human summary is covered by what was found, and at the same number by TextRank, by first sentences, by chance. */
export function coverageOf(
  text: FoundText,
  summary: readonly string[],
  found: readonly string[],
  seed: number,
): Coverage {
  const said = summary
    .flatMap((part) => part.split(/(?<=[.!?])\s+/))
    .filter((one) => contentStems(one).length > 2);
  const { sentences } = text;
  const ranks = importanceOf(sentences);
  const ranked = [...sentences].sort((a, b) => (ranks[b.ordinal] ?? 0) - (ranks[a.ordinal] ?? 0));
  const lead = [...sentences].sort((a, b) => a.place - b.place || a.ordinal - b.ordinal);
  const chance = shuffled(sentences, ({ ordinal }) => String(ordinal), seed);
  const covered = (chosen: readonly string[]) =>
    said.filter((one) => isCovered(one, chosen)).length;
  const words = (some: readonly Sentence[]) =>
    some.slice(0, found.length).map(({ tokens }) => text.wordsOf(tokens));
  return {
    sentences: said.length,
    found: covered(found),
    textRank: covered(words(ranked)),
    lead: covered(words(lead)),
    random: covered(words(chance)),
  };
}

function isCovered(sentence: string, chosen: readonly string[]): boolean {
  const wanted = [...new Set(contentStems(sentence))];
  return chosen.some((one) => {
    const has = new Set(contentStems(one));
    return wanted.filter((stem) => has.has(stem)).length >= ENOUGH * wanted.length;
  });
}
