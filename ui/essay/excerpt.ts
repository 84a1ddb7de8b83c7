import type { Essay, Evidence } from '#core/essay/essay.ts';

/** So many code units of the same sentence may stand on either side. */
const MOST = 160;

/**
 * The rest of the sentences that an evidence begins and ends in, from its own passage; cut at a word, with an ellipsis,
 * where they are long.
 */
export function excerptOf(
  { text, passages }: Pick<Essay, 'text' | 'passages'>,
  { passage, start, end }: Evidence,
): { before: string; after: string } {
  const whole = passages.find(({ ordinal }) => ordinal === passage) ?? { start, end };
  const before = text.slice(whole.start, start);
  const after = text.slice(end, whole.end);
  return { before: sentenceEnd(before), after: sentenceStart(after, text.slice(start, end)) };
}

/** What stands of the last sentence. */
function sentenceEnd(text: string): string {
  const all = text.split(/(?<=[.!?]["”’)]?)\s/);
  const last = all.at(-1) ?? '';
  if (last.length <= MOST) return last;
  return `… ${last.slice(-MOST).replace(/^\S*\s/, '')}`;
}

/** What still belongs to the sentence that the quote leaves open. */
function sentenceStart(text: string, quote: string): string {
  if (/[.!?]["”’)]?$/.test(quote)) return '';
  const [first = ''] = text.split(/(?<=[.!?]["”’)]?)\s/);
  if (first.length <= MOST) return first;
  return `${first.slice(0, MOST).replace(/\s\S*$/, '')} …`;
}
