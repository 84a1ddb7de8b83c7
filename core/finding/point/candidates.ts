import { unmasked } from '#core/essay/mask.ts';
import type { Span } from '#core/essay/sentences.ts';
import { isAnnouncing } from '#core/finding/english/announcing.ts';
import { LONG_OPENINGS, OPENINGS } from '#core/finding/english/lists.ts';
import { firstFinite, isVerb, isWord, type Token } from '#core/finding/english/token.ts';
import type { FoundText, Sentence } from '#core/finding/found-text.ts';
import { type Fault, faultsOf } from './faults.ts';

const [FEWEST, MOST] = [7, 40];
/** A half of a sentence at a semicolon has at least so many tokens before it, and more after. */
const HALF = 4;

/** A sentence, or half of one, that could be a key point. */
export interface Candidate extends Span {
  sentence: Sentence;
  /** Without what opens it and leads back. */
  tokens: Token[];
  /** What it says, as a sentence. */
  statement: string;
  faults: Fault[];
}

/** The parts of a sentence at its semicolons. */
export function segmentsOf({ tokens }: Pick<Sentence, 'tokens'>): Token[][] {
  const segments: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const own = segments.at(-1) ?? [];
    const isSplit = token.text === ';' && own.length >= HALF && tokens.length - at - 1 > HALF;
    if (isSplit) segments.push([]);
    else own.push(token);
  });
  return segments;
}

/** What of a text may be a key point; `withSegments` also halves of sentences. */
export function candidatesOf(text: FoundText, withSegments: boolean): Candidate[] {
  return text.sentences.flatMap((sentence) => {
    const segments = segmentsOf(sentence);
    const halves =
      withSegments && segments.length > 1
        ? segments.filter((half, at) => at === 0 || !DEPENDENT.test(half[0]?.low ?? ''))
        : [sentence.tokens];
    return halves.flatMap((tokens) => candidateOf(text, sentence, tokens) ?? []);
  });
}

const DEPENDENT =
  /^(who|whom|whose|which|that|where|when|while|because|although|though|if|unless|since|as|whereas|until|after|before|so|or|nor)$/;
const REFUSED = /[?]|--/;

function candidateOf(text: FoundText, sentence: Sentence, all: readonly Token[]): Candidate | null {
  const tokens = withoutOpening(all);
  const count = tokens.filter(isWord).length;
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || count < FEWEST || count > MOST) return null;
  const words = unmasked(text.essay.text, text.mask, first.start, last.end);
  if (REFUSED.test(words) || words.split('—').length % 2 === 0) return null;
  if (firstFinite(tokens) < 0 || isCommand(tokens) || isAnnouncing(words)) return null;
  // What no sign ends is a heading or a line of a list.
  if (all === sentence.tokens && !/[.!][)"'\]]*$/.test(text.slice(sentence.start, sentence.end)))
    return null;
  const statement = asSentence(words);
  return {
    sentence,
    start: first.start,
    end: last.end,
    tokens,
    statement,
    faults: faultsOf(tokens, text),
  };
}

/** Without "And", "However," and "As noted earlier,". */
export function withoutOpening(tokens: readonly Token[]): Token[] {
  const said = tokens.map(({ low }) => low);
  const rest = (at: number) => withoutOpening(tokens.slice(said[at] === ',' ? at + 1 : at));
  const [first = ''] = said;
  if (OPENINGS.has(first) && tokens.length > 1 && !isAdjectival(tokens)) return rest(1);
  const long = LONG_OPENINGS.find((opening) => {
    const words = opening.split(' ');
    return (
      words.every((word, at) => said[at] === word) &&
      (said[words.length] === ',' || opening.endsWith('that'))
    );
  });
  if (long) return rest(long.split(' ').length);
  if (
    /^as (was |we )?(noted|mentioned|discussed|described|explained|stated|seen)/.test(
      said.slice(0, 4).join(' '),
    )
  ) {
    const comma = said.indexOf(',');
    if (comma > 0 && comma < 9) return rest(comma);
  }
  return [...tokens];
}

/** "Besides the house", "Still life": no opening, where what follows belongs to it. */
const isAdjectival = ([first, next]: readonly Token[]) =>
  /^(besides|still|too|so|then|now|again|or|yet)$/.test(first?.low ?? '') &&
  next !== undefined &&
  next.text !== ',' &&
  first?.pos !== 'CCONJ' &&
  (next.pos === 'ADJ' ||
    next.pos === 'ADV' ||
    next.pos === 'ADP' ||
    /^(besides|too)$/.test(first?.low ?? ''));

/** A bare verb opens an order to the reader. */
const isCommand = ([first, next]: readonly Token[]) =>
  (/^(notice|note|recall|consider|remember|imagine|suppose|think|look|see)$/.test(
    first?.low ?? '',
  ) &&
    !isVerb(next)) ||
  (isVerb(first) &&
    first?.pos === 'VERB' &&
    first.low === first.lemma &&
    next?.pos !== 'VERB' &&
    !isVerb(next));

/** A capital letter before and a full stop after. */
export function asSentence(words: string): string {
  const capital = words.replace(/^["'(]*\p{Ll}/u, (start) => start.toUpperCase());
  return /[.!?]["')\]]*$/.test(capital) ? capital : `${capital.replace(/[;,:]$/, '')}.`;
}
