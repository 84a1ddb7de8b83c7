const QUESTION = /[?？؟;;՞፧⁇⁈⁉﹖]$/u;
/** Ends a sentence, and is no question. */
const STATEMENT = /[\p{Sentence_Terminal}฿ฯ]$/u;
/** Writing without any sign at the end of a sentence. */
const UNENDED = /[\p{Script=Thai}\p{Script=Lao}]\p{M}*$/u;
/** Writing whose full stop ends questions too: Burmese, Khmer, Tibetan; in Japanese after か. */
const EITHER = /(?:[။។།]|[かカ]。)$/u;
const CLOSING = /[\p{Pe}\p{Pf}\p{Pi}"'\s]+$/u;

/** Whether a text ends as a question or as a statement does in its script. */
export function endsAs(text: string, what: 'question' | 'statement'): boolean {
  const end = text.replace(CLOSING, '');
  if (UNENDED.test(end) || EITHER.test(end)) return true;
  // An exclamation is neither.
  if (/[!！]$/u.test(end)) return false;
  return QUESTION.test(end) ? what === 'question' : what === 'statement' && STATEMENT.test(end);
}
