import { phraseAt } from '#core/finding/english/subject.ts';
import { isContent, isNoun, isWord, type Token } from '#core/finding/english/token.ts';
import type { FoundText } from '#core/finding/found-text.ts';
import { asSentence, type Candidate } from '#core/finding/point/candidates.ts';
import { GAP } from '#core/item/common.ts';
import type { FoundItem } from './found-item.ts';

const MOST_TERM = 6;
const CALLED = /^(called|termed|named|known as|referred to as)$/;
const [FEWEST_BEFORE, MOST_STEM] = [3, 30];
const [FEWEST_GAP, MOST_GAP] = [2, 4];
const SAME_START = 6;
/** After these, what fills the gap is what something leads to. */
const RELATIONS =
  /^(lead to|leads to|led to|creates?|created|rel(y|ies|ied) on|depends? on|depended on)$/;
const [SHORTEST_STEM, LEAST_CONTENT, MOST_COMMAS] = [7, 4, 2];

/** Drafts that ask for a term: what something "is called", and gaps for phrases that headings or definitions have, or that a relation ends in. */
export function termItems(
  text: FoundText,
  candidates: readonly Candidate[],
  defined: ReadonlySet<string>,
): FoundItem[] {
  return candidates.flatMap((candidate) => {
    if (candidate.faults.length > 0) return [];
    const item =
      calledItem(text, candidate) ??
      gapItem(text, candidate, defined) ??
      relationItem(text, candidate);
    return item ? [item] : [];
  });
}

const common = ({ start, end, statement }: Candidate) => ({
  spans: [{ start, end }],
  statement,
  score: 0,
});

/** "This is called X": the term is typed. */
function calledItem(text: FoundText, candidate: Candidate): FoundItem | null {
  const { tokens } = candidate;
  const at = tokens.findIndex(
    ({ low }, i) =>
      /^(is|are)$/.test(tokens[i - 1]?.low ?? '') &&
      (CALLED.test(low) ||
        CALLED.test(`${low} ${tokens[i + 1]?.low}`) ||
        CALLED.test(`${low} ${tokens[i + 1]?.low} ${tokens[i + 2]?.low}`)),
  );
  if (at < 2) return null;
  const words =
    [1, 2, 3].find((count) =>
      CALLED.test(
        tokens
          .slice(at, at + count)
          .map(({ low }) => low)
          .join(' '),
      ),
    ) ?? 1;
  const from = at + words + (/^(the|an?)$/.test(tokens[at + words]?.low ?? '') ? 1 : 0);
  const term = phraseAt(tokens, from);
  const after = tokens[from + term.length];
  if (term.length === 0 || term.length > MOST_TERM || (after && after.pos !== 'PUNCT')) return null;
  const subject = tokens.slice(0, at - 1);
  if (subject.some((token) => token.text === ',') || subject.filter(isContent).length < 1)
    return null;
  const answer = text.wordsOf(term);
  const said = text.wordsOf(subject);
  return {
    ...common(candidate),
    pattern: 'term',
    reason: 'Look whether the question says enough for only one term to answer it.',
    kind: 'typed',
    question: `What ${tokens[at - 1]?.low} ${said.replace(/^[A-Z](?=[a-z])/, (letter) => (text.isName(subject[0] as Token, true) ? letter : letter.toLowerCase()))} called?`,
    answer,
    accepted: [],
    claimKind: 'definition',
  };
}

/** A phrase that the text defines, or that a heading has, left out of its sentence. */
function gapItem(
  text: FoundText,
  candidate: Candidate,
  defined: ReadonlySet<string>,
): FoundItem | null {
  const { tokens } = candidate;
  if (tokens.filter(isWord).length > MOST_STEM) return null;
  for (let at = FEWEST_BEFORE; at < tokens.length; at++) {
    const phrase = phraseAt(tokens, at);
    if (phrase.length >= FEWEST_GAP && phrase.length <= MOST_GAP) {
      const lemmas = phrase.map(({ lemma }) => lemma);
      const isTerm =
        defined.has(lemmas.join(' ')) || lemmas.every((lemma) => text.headings.has(lemma));
      if (isTerm && isFree(tokens, at, phrase.length) && phrase.every(({ pos }) => pos !== 'PROPN'))
        return gapped(text, candidate, phrase, 'Look whether only this term fits the gap.');
    }
    at += Math.max(0, phrase.length - 1);
  }
  return null;
}

/** What something leads to, creates or relies on, at the end of its clause. */
function relationItem(text: FoundText, candidate: Candidate): FoundItem | null {
  const { tokens } = candidate;
  const content = tokens.filter(isContent).length;
  if (
    tokens.filter(({ text: sign }) => sign === ',').length > MOST_COMMAS ||
    content < LEAST_CONTENT
  )
    return null;
  if (!tokens.some(({ lemma }) => text.topics.has(lemma))) return null;
  const at = tokens.findIndex(
    ({ low }, i) =>
      i > 1 && (RELATIONS.test(low) || RELATIONS.test(`${low} ${tokens[i + 1]?.low}`)),
  );
  if (at < 0) return null;
  const isPair = !RELATIONS.test(tokens[at]?.low ?? '');
  const article = tokens[at + (isPair ? 2 : 1)]?.pos === 'DET' ? 1 : 0;
  const from = at + (isPair ? 2 : 1) + article;
  const phrase = phraseAt(tokens, from);
  const after = tokens[from + phrase.length];
  if (phrase.length < FEWEST_GAP || phrase.length > 9 || phrase.filter(isContent).length < 2)
    return null;
  if (
    (after && after.pos !== 'PUNCT') ||
    after?.text === ',' ||
    after?.text === '(' ||
    !isFree(tokens, from, phrase.length)
  )
    return null;
  return gapped(
    text,
    candidate,
    phrase,
    'The word is often a guess: look whether a “why” would ask for more.',
  );
}

/** Not beside another of its kind, nor a part of a longer name. */
function isFree(tokens: readonly Token[], at: number, length: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  const isBeside = (token: Token | undefined) =>
    /^(and|or|,|of|'s)$/.test(token?.low ?? '') || isNoun(token);
  return !isBeside(before) && !isBeside(after);
}

function gapped(
  text: FoundText,
  candidate: Candidate,
  phrase: readonly Token[],
  reason: string,
): FoundItem | null {
  const answer = text.wordsOf(phrase);
  const { statement } = candidate;
  const [head, tail, ...more] = statement.split(answer);
  if (head === undefined || tail === undefined || more.length > 0) return null;
  const starts = new Set(phrase.filter(isContent).map(({ low }) => low.slice(0, SAME_START)));
  const others = `${head} ${tail}`.toLowerCase().match(/[a-z]+/g) ?? [];
  if (
    others.length < SHORTEST_STEM ||
    others.some((word) => word.length >= 4 && starts.has(word.slice(0, SAME_START)))
  )
    return null;
  return {
    ...common(candidate),
    ...{ pattern: 'gap', reason, kind: 'cloze', answer },
    question: asSentence(`${head}${GAP}${tail}`),
    claimKind: 'evidence',
  };
}
