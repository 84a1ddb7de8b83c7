import type { Essay, Evidence, Passage } from '#core/essay/essay.ts';
import { essayText } from './text.ts';

/** Offsets into the text. */
interface Span {
  start: number;
  end: number;
}

/** The words of evidence; of a text that shows none, the page that they stand on. */
export function shownQuote(
  { shows }: Pick<Essay, 'shows'>,
  { quote, page }: Pick<Evidence, 'quote' | 'page'>,
): string {
  return shows === 'pages' && page !== undefined ? essayText.page(page) : quote;
}

/** What is read at a stretch of a passage: its words; of a text that shows none, the page that they stand on. */
export function shownWords(
  { text, shows }: Pick<Essay, 'text' | 'shows'>,
  { start, end }: Span,
  { page }: Pick<Passage, 'page'>,
): string {
  const quote = text.slice(start, end);
  return shownQuote(shows ? { shows } : {}, page === undefined ? { quote } : { quote, page });
}
