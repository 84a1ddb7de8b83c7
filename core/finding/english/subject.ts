import { LOOSE } from './lists.ts';
import { isFiniteVerb, isNoun, isVerb, type Token } from './token.ts';

const DETERMINERS = new Set('the a an some most many all'.split(' '));
const MOST_TOKENS = 5;
/** How long an adverbial in front may be, what stands in commas, and what follows "of", in tokens. */
const [FRONT, INSERTED, AFTER] = [14, 20, 8];

/** The subject of a clause: what it speaks of. */
export interface Subject {
  /** Without article, and without words that say nothing of it. */
  tokens: Token[];
  /** The article, number or quantity before it, in small letters. */
  determiner: string;
  /** Where its verb stands among the clause's tokens. */
  verb: number;
}

/** The subject of a clause that begins with it, or with an adverbial and a comma; null where it has another form. */
export function subjectOf(clause: readonly Token[]): Subject | null {
  return subjectAt(clause, 0) ?? subjectAfterFront(clause);
}

function subjectAfterFront(clause: readonly Token[]): Subject | null {
  const [first] = clause;
  if (!first || !/^(ADP|ADV|SCONJ)$/.test(first.pos)) return null;
  const comma = clause.slice(0, FRONT).findIndex((token) => token.text === ',');
  return comma > 0 ? subjectAt(clause, comma + 1) : null;
}

function subjectAt(clause: readonly Token[], start: number): Subject | null {
  const determiner = DETERMINERS.has(clause[start]?.low ?? '') ? (clause[start]?.low ?? '') : '';
  const from = determiner ? start + 1 : start;
  const phrase = phraseAt(clause, from);
  const verb = phrase.length > 0 ? verbAfter(clause, from + phrase.length) : -1;
  if (verb < 0) return null;
  const tokens = withoutLoose(phrase);
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return null;
  if (tokens.some(({ low, pos }) => LOOSE.has(low) && pos !== 'PROPN')) return null;
  return { tokens, determiner, verb };
}

/** Adjectives, nouns, names and hyphens that end in a noun. */
export function phraseAt(clause: readonly Token[], start: number): Token[] {
  let end = start;
  while (isOfPhrase(clause, end)) end++;
  while (end > start && !isNoun(clause[end - 1])) end--;
  return clause.slice(start, end);
}

function isOfPhrase(clause: readonly Token[], at: number): boolean {
  const token = clause[at];
  if (!token) return false;
  if (token.pos === 'ADJ' || token.pos === 'NUM' || isNoun(token) || token.low === "'s")
    return true;
  // Between two words that a hyphen joins, or a participle before its noun.
  const isHyphen =
    token.text === '-' &&
    clause[at - 1]?.end === token.start &&
    clause[at + 1]?.start === token.end;
  const isJoined = clause[at - 1]?.text === '-' && clause[at - 1]?.end === token.start;
  return isHyphen || isJoined;
}

function withoutLoose(phrase: readonly Token[]): Token[] {
  const [first, next] = phrase;
  if (!first) return [];
  // "New Orleans" is no new Orleans.
  const isOfName = first.pos === 'PROPN' && next?.pos === 'PROPN';
  const isLoose = first.pos === 'NUM' || (LOOSE.has(first.low) && !isOfName);
  return isLoose ? withoutLoose(phrase.slice(1)) : [...phrase];
}

/** Past what may stand between a subject and its verb; -1 where no verb follows. */
function verbAfter(clause: readonly Token[], start: number): number {
  let at = start;
  if (clause[at]?.text === '(') {
    const close = clause.slice(at, at + INSERTED).findIndex((token) => token.text === ')');
    if (close < 0) return -1;
    at += close + 1;
  }
  if (clause[at]?.text === ',') {
    const close = clause.slice(at + 1, at + 1 + INSERTED).findIndex((token) => token.text === ',');
    if (close < 0) return -1;
    at += close + 2;
  }
  if (/^(of|in|for|to|with)$/.test(clause[at]?.low ?? '')) {
    const verb = clause
      .slice(at, at + AFTER + 1)
      .findIndex((token, step) => isVerb(token) && isFiniteVerb(clause, at + step));
    const hasSign = clause.slice(at, at + Math.max(0, verb)).some(({ pos }) => pos === 'PUNCT');
    return verb < 0 || hasSign ? -1 : at + verb;
  }
  while (clause[at]?.pos === 'ADV') at++;
  return isFiniteVerb(clause, at) ? at : -1;
}
