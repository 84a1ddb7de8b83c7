import {
  EMPTY_HEADS,
  EMPTY_KINDS,
  EMPTY_PRAISE,
  NO_TERMS,
  NO_TOPICS,
} from '#core/finding/english/lists.ts';
import { isContent, isNoun, isVerb, type Token } from '#core/finding/english/token.ts';
import type { FoundText } from '#core/finding/found-text.ts';
import { type Candidate, segmentsOf } from '#core/finding/point/candidates.ts';
import type { FoundItem } from './found-item.ts';

const MOST_KEY = 5;
const [FEWEST_BODY, MOST_BODY, LEAST_CONTENT] = [5, 24, 4];
const WITHIN = 11;
const SAME_START = 6;
const THE_LINKS = new Set('that which who whose of in by for when between to'.split(' '));
const A_LINKS = new Set(
  'that which who whose in where consisting containing used designed made involving composed'.split(
    ' ',
  ),
);
const NEGATION = /^(no|not|n't|never|none|neither|nor|nothing|nobody|cannot)$/;
const CARRIED_ON = /^(however|thus|also|then|therefore|hence)$/;
/** Who made a thing, and when, does not say what it is. */
const HISTORY =
  /\b(attributed|created|founded|developed|invented|introduced|coined|named|proposed) (to|by|in|after)\b|\bcentury\b|\b1\d\d\d\b/;
/** "The only element that …", "the body's most …", "somewhat like a …": they point to a thing, or near it, and do not say what it is. */
const POINTED =
  /^(the|an?) (only|\w+ ?['’]s)\b|\b(somewhat|kind of|sort of) like\b|^the most \w+ly\b/;
/** "Politics means different things" says nothing of what it is. */
const MEANINGS = /^(different|many|several|more|less|little|nothing|something|much) /;
const NO_BODY = /^(the|an?) (result|case|reason|subject|same|product|example)\b/;

/** How a definition is written: the words of its term, and those that say what it is. */
interface Definition {
  key: Token[];
  body: Token[];
}

/**
 * Backward definitions: what is defined is asked for by what it is. Of these strangers let two thirds stand, more than of any other
 * pattern: many a "X is a …" describes what it does not define.
 */
export function definitionItems(text: FoundText, candidates: readonly Candidate[]): FoundItem[] {
  return candidates.flatMap((candidate) => {
    if (candidate.faults.length > 0 || candidate.tokens.some(({ low }) => CARRIED_ON.test(low)))
      return [];
    const clause = segmentsOf(candidate)[0] ?? [];
    const definition = definitionIn(clause);
    return definition && isSound(text, clause, definition)
      ? [itemOf(text, candidate, definition)]
      : [];
  });
}

function definitionIn(clause: readonly Token[]): Definition | null {
  const from = /^(the|an?)$/.test(clause[0]?.low ?? '') ? 1 : 0;
  let at = from;
  while (at < clause.length && at - from < MOST_KEY + 1 && isOfKey(clause[at])) at++;
  const key = clause.slice(from, at);
  if (key.length === 0 || key.length > MOST_KEY || !isNoun(key.at(-1))) return null;
  if (clause[at]?.text === '(') {
    const close = clause.slice(at, at + 8).findIndex((token) => token.text === ')');
    if (close < 0) return null;
    at += close + 1;
  }
  while (clause[at]?.pos === 'ADV' && !CARRIED_ON.test(clause[at]?.low ?? '')) at++;
  return bodyAt(clause, at, key);
}

const isOfKey = (token: Token | undefined) =>
  isNoun(token) || token?.pos === 'ADJ' || token?.text === '-';

function bodyAt(clause: readonly Token[], verb: number, key: Token[]): Definition | null {
  const [first = '', second = '', third = ''] = clause.slice(verb, verb + 3).map(({ low }) => low);
  const end = clause.at(-1)?.pos === 'PUNCT' ? -1 : undefined;
  const from = (at: number) => withoutAside(clause.slice(verb + at, end));
  const hasLink = (links: ReadonlySet<string>) =>
    isNoun(clause.slice(verb + 2, verb + 5).find(isNoun)) &&
    clause.slice(verb + 2, verb + 2 + WITHIN).some(({ low }, at, near) => {
      // "In which" says what it is, "in the century" when it was.
      return (
        links.has(low) &&
        (low !== 'in' || links === THE_LINKS || /^(which|that|whom)$/.test(near[at + 1]?.low ?? ''))
      );
    });
  if (/^(is|are)$/.test(first) && second === 'the' && hasLink(THE_LINKS))
    return { key, body: from(1) };
  if (first === 'is' && /^an?$/.test(second) && hasLink(A_LINKS)) return { key, body: from(1) };
  if (first === 'refers' && second === 'to') return { key, body: from(2) };
  if (first === 'is' && second === 'defined' && third === 'as') return { key, body: from(3) };
  if (first === 'means' && !clause.slice(verb + 1).some(isVerb)) return { key, body: from(1) };
  return null;
}

/** A clause at the end that only adds something goes. */
function withoutAside(body: readonly Token[]): Token[] {
  const at = body.findIndex(
    ({ text, low }, i) => text === ',' && /^(which|who)$/.test(body[i + 1]?.low ?? low),
  );
  return at > 0 ? body.slice(0, at) : [...body];
}

function isSound(text: FoundText, clause: readonly Token[], { key, body }: Definition): boolean {
  if (clause.some(({ low }) => NEGATION.test(low) || /^(was|were)$/.test(low))) return false;
  const isTopical = [...key, ...body].some(({ lemma }) => text.topics.has(lemma));
  return isTopical && isTerm(key, clause) && isBody(body) && !isShared(key, body);
}

/** Whether a phrase is one that can be defined. */
function isTerm(key: readonly Token[], clause: readonly Token[]): boolean {
  const [first] = key;
  const head = key.at(-1);
  if (!first || !head || NO_TERMS.has(first.low) || NO_TERMS.has(head.low)) return false;
  if (key.length > 1) return true;
  // "The challenge is a …" says which challenge, and defines none.
  const isEmpty = EMPTY_HEADS.has(head.lemma) || NO_TOPICS.has(head.lemma);
  return head.low === head.lemma && !isEmpty && clause[0]?.low !== 'the';
}

/** Whether some words say what a thing is. */
function isBody(body: readonly Token[]): boolean {
  const words = body.filter(({ pos }) => pos !== 'PUNCT');
  if (words.length < FEWEST_BODY || words.length > MOST_BODY) return false;
  if (body.filter(isContent).length < LEAST_CONTENT) return false;
  if (body.some(({ text: sign, low }) => /^[—:()[\]"]$/.test(sign) || low === 'such')) return false;
  const said = body.map(({ low }) => low);
  const all = said.join(' ');
  if (
    POINTED.test(all) ||
    MEANINGS.test(all) ||
    NO_BODY.test(all) ||
    HISTORY.test(all) ||
    isEmptyBody(said)
  )
    return false;
  return !NAMES.has(firstNoun(body)) && !body.some((_, at) => goesOn(body, at));
}

/** A second clause after a comma speaks of something else; and so does a second verb: "and is equal to". */
function goesOn(body: readonly Token[], at: number): boolean {
  if (
    /^(and|but)$/.test(body[at]?.low ?? '') &&
    /^(is|are|has|have|involves?|includes?|can|may|must|will|does)$/.test(body[at + 1]?.low ?? '')
  )
    return true;
  if (body[at]?.text !== ',' || !/^(and|but|so|as|or)$/.test(body[at + 1]?.low ?? '')) return false;
  return body.slice(at + 2, at + 4).some((token) => isVerb(token) || token.pos === 'PRON');
}

/** The question would have the beginning of a word of its answer. */
const isShared = (key: readonly Token[], body: readonly Token[]): boolean =>
  key.some(
    ({ low }) =>
      low.length >= SAME_START &&
      body.some((token) => token.low.slice(0, SAME_START) === low.slice(0, SAME_START)),
  );

/** A definition that says "a term for …" speaks of the word, not of the thing. */
const NAMES = new Set('term word phrase name label expression concept'.split(' '));
const firstNoun = (body: readonly Token[]) => body.find(isNoun)?.lemma ?? '';

/** "An important component of …" says that it matters, not what it is. */
function isEmptyBody([article = '', ...rest]: readonly string[]): boolean {
  if (!/^(an?|one|the)$/.test(article)) return false;
  const near = rest.slice(0, 2);
  const isA = /^an?$/.test(article);
  return near.some((word) => EMPTY_PRAISE.has(word) || (isA && EMPTY_KINDS.has(word)));
}

function itemOf(
  text: FoundText,
  { start, end, statement }: Candidate,
  { key, body }: Definition,
): FoundItem {
  const answer = text.wordsOf(key);
  const isName =
    key.some((token, at) => text.isName(token, at === 0 && token.start === start)) ||
    /[A-Z]{2}/.test(answer);
  const small = answer.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return {
    pattern: 'definition',
    reason: isName
      ? 'A name: look whether only one thing answers the question.'
      : 'Look whether only one term answers the question, and whether it matters.',
    kind: 'recall',
    question: `What is the term for ${text.wordsOf(body)}?`,
    answer: isName ? answer : small,
    spans: [{ start, end }],
    statement,
    claimKind: 'definition',
    score: key.filter(({ lemma }) => text.topics.has(lemma) || text.headings.has(lemma)).length,
  };
}
