import type { Block } from '#core/essay/block.ts';
import { FUNCTION_WORDS } from './english/lists.ts';

const FEWEST_WORDS = 300;
const MOST_OTHER = 0.4;
/** Of English texts .33 to .53 of the words, of others at most .05. */
const LEAST_FUNCTION = 0.25;

const countOf = (text: string) => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;

/** Why nothing can be found in a text: one sentence for whoever brought it; null where it can. `lang` is BCP 47. */
export function refusalOf(blocks: readonly Block[], lang: string): string | null {
  const by = (kinds: readonly Block['kind'][]) =>
    blocks
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + countOf(text), 0);
  const prose = by(['paragraph']);
  const all = by(['paragraph', 'list-item', 'quote', 'verse', 'code', 'table-row']);
  if (!/^(en\b|und)/.test(lang))
    return 'Key points are suggested in English texts only. This one can be marked by hand.';
  const shape = (['verse', 'code', 'list-item'] as const).find(
    (kind) => by([kind]) > MOST_OTHER * all,
  );
  if (shape)
    return `Most of this text is ${SHAPES[shape]}, and no prose: mark in it by hand what matters.`;
  if (prose < FEWEST_WORDS)
    return `Of ${prose} words of prose nothing can be suggested: mark by hand what matters.`;
  const words = blocks.flatMap(({ kind, text }) =>
    kind === 'paragraph' ? (text.toLowerCase().match(/[\p{L}']+/gu) ?? []) : [],
  );
  const known = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  if (known < LEAST_FUNCTION * words.length)
    return 'Key points are suggested in English texts only. This one can be marked by hand.';
  return null;
}

const SHAPES = { verse: 'verse', code: 'code', 'list-item': 'lists' };
