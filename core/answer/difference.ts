import { folded } from '#core/essay/fold.ts';

const LETTERS = /\P{M}\p{M}*|\p{M}+/gsu;

/** A stretch of an answer beside what was expected: `extra` was written, `missing` was not. */
export interface Segment {
  kind: 'same' | 'extra' | 'missing';
  text: string;
}

/** Lengths of the longest common subsequence of what is left of both. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const best = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      (table[i] as number[])[j] = best;
    }
  return table;
}

/** The difference letter by letter, blind to case and accents, in the expected spelling. */
export function difference(answer: string, expected: string): Segment[] {
  // A letter with its marks is one.
  const written = answer.match(LETTERS) ?? [];
  const meant = expected.match(LETTERS) ?? [];
  const a = written.map((letter) => folded(letter));
  const b = meant.map((letter) => folded(letter));
  const table = commonLengths(a, b);
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], text: string | undefined) => {
    const last = segments.at(-1);
    if (last?.kind === kind) last.text += text ?? '';
    else segments.push({ kind, text: text ?? '' });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const skipWritten = table[i + 1]?.[j] ?? -1;
    const skipMeant = table[i]?.[j + 1] ?? -1;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', meant[j]);
      i++;
      j++;
    } else if (i < a.length && (j === b.length || skipWritten >= skipMeant))
      add('extra', written[i++]);
    else add('missing', meant[j++]);
  }
  return segments;
}
