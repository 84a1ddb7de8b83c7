import type { Block } from '#core/essay/block.ts';

type Noise = (text: string, at: number) => string;

/** What files put among the words of a text, injected: numbers of notes, citations, quotes of another shape. Not after short words, which may be abbreviations. */
export const NOISES: Record<string, Noise> = {
  'numbers of notes': (text) => text.replace(/(?<=\p{Ll}{4})\. (?=\p{Lu})/gu, '.17 '),
  'signs of notes': (text) => text.replace(/(?<=\p{Ll}{4})\. (?=\p{Lu})/gu, '.[3] '),
  citations: (text) => text.replace(/(?<=\p{Ll}{4})\.(?= \p{Lu})/gu, ' (Lind & Hahn, 2001).'),
  'curly quotes': (text) => text.replace(/'/g, '’'),
  'heads of pages': (text, at) => (at % 4 === 3 ? `${text} (see Figure 3)` : text),
};

/** The same blocks with noise in their paragraphs. */
export const noisy = (blocks: readonly Block[], noise: Noise): Block[] =>
  blocks.map((block, at) =>
    block.kind === 'paragraph' ? { ...block, text: noise(block.text, at) } : block,
  );

/** How alike two sets are: the harmonic mean of what each has of the other, 0 to 1. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return a.size + b.size === 0 ? 1 : (2 * both) / (a.size + b.size);
}
