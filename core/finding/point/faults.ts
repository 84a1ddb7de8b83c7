import { KNOWN } from '#core/finding/english/lists.ts';
import {
  firstFinite,
  isFiniteVerb,
  isNoun,
  isVerb,
  type Token,
} from '#core/finding/english/token.ts';
import type { FoundText } from '#core/finding/found-text.ts';

/** Why a sentence is not understood without its page. */
export const FAULTS = [
  ...[
    'first-person',
    'pronoun',
    'this',
    'such',
    'former',
    'other',
    'place',
    'time',
    'ordinal',
    'comparative',
    'bare-the',
  ],
  ...['also', 'example', 'signs', 'first-name'],
] as const;
export type FaultName = (typeof FAULTS)[number];

/** A fault, and the place of the word that it stands at among the tokens. */
export interface Fault {
  name: FaultName;
  at: number;
}

type Finder = (tokens: readonly Token[], at: number, text: FoundText) => boolean;

/** Every reason for which a sentence needs its page, in the order of its words. `tokens` are those of the sentence, without openings. */
export function faultsOf(tokens: readonly Token[], text: FoundText): Fault[] {
  const faults: Fault[] = [];
  const context = pronounContext(tokens, text);
  tokens.forEach((_, at) => {
    for (const [name, find] of FINDERS) if (find(tokens, at, text)) faults.push({ name, at });
    if (context(at)) faults.push({ name: 'pronoun', at });
  });
  const quotes = tokens.filter((token) => token.text === '"').length;
  if (quotes % 2 === 1) faults.push({ name: 'signs', at: 0 });
  return faults;
}

const low = (tokens: readonly Token[], at: number) => tokens[at]?.low ?? '';

const FIRST = /^(i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/;
const COPULA =
  /^(is|are|was|were|be|been|has|have|had|can|could|may|might|must|shall|should|will|would|exist|exists|existed|seems?|remains?|'s)$/;
const TIMES = /^(year|month|week|day|decade|century|election|time)s?$/;
const COMPARED =
  /^(better|worse|more|less|fewer|greater|larger|higher|lower|older|younger|earlier|later|further|farther)$/;

const FINDERS: [FaultName, Finder][] = [
  [
    'first-person',
    (tokens, at) =>
      FIRST.test(low(tokens, at)) &&
      // The first of a row of kings or wars.
      !(tokens[at]?.text === 'I' && tokens[at - 1]?.pos === 'PROPN' && !isVerb(tokens[at + 1])) &&
      tokens[at]?.text !== 'US',
  ],
  [
    'this',
    (tokens, at) => {
      const next = tokens[at + 1];
      if (/^(this|these)$/.test(low(tokens, at))) return true;
      if (low(tokens, at) === 'those')
        return (
          !/^(who|whom|whose|which|that|of|in|with|from)$/.test(next?.low ?? '') && !isVerb(next)
        );
      if (low(tokens, at) !== 'that') return false;
      const before = tokens[at - 1];
      if (before?.pos === 'ADP') return true;
      return (!before || before.pos === 'PUNCT' || before.pos === 'CCONJ') && isVerb(next);
    },
  ],
  [
    'such',
    (tokens, at) =>
      low(tokens, at) === 'such' &&
      low(tokens, at + 1) !== 'as' &&
      !(
        /^an?$/.test(low(tokens, at + 1)) && tokens.slice(at).some((token) => token.low === 'that')
      ),
  ],
  [
    'former',
    (tokens, at) =>
      (low(tokens, at) === 'the' && /^(former|latter|said)$/.test(low(tokens, at + 1))) ||
      (low(tokens, at) === 'same' && !tokens.slice(at).some((token) => token.low === 'as')),
  ],
  [
    'other',
    (tokens, at) => {
      const word = low(tokens, at);
      const has = (other: string) => tokens.some((token) => token.low === other);
      if (word === 'another') return low(tokens, at - 1) !== 'one';
      if (word === 'other') return low(tokens, at - 1) === 'the';
      if (word === 'both') return !has('and');
      if (word === 'either') return !has('or');
      if (word === 'neither') return !has('nor');
      if (word === 'ones') return true;
      if (word !== 'one' || tokens[at]?.pos === 'NUM') return false;
      const next = tokens[at + 1];
      return !next || isVerb(next) || next.pos === 'PUNCT';
    },
  ],
  [
    'place',
    (tokens, at) => {
      const word = low(tokens, at);
      if (word === 'here') return true;
      if (word === 'above' || word === 'below')
        return !/^(NUM|DET|NOUN|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
      return word === 'there' && !COPULA.test(low(tokens, at + 1));
    },
  ],
  [
    'time',
    (tokens, at) =>
      /^(today|now|currently|recently|ago|nowadays)$/.test(low(tokens, at)) ||
      (/^(last|recent|next|past)$/.test(low(tokens, at)) &&
        [1, 2].some((step) => TIMES.test(low(tokens, at + step)))),
  ],
  [
    'ordinal',
    (tokens, at) =>
      low(tokens, at) === 'the' &&
      /^(first|second|third|fourth|last|following|next|final)$/.test(low(tokens, at + 1)) &&
      !tokens
        .slice(at + 2, at + 6)
        .some((token) => /^(of|to|in|that|on|for)$/.test(token.low) || token.pos === 'PROPN'),
  ],
  [
    'comparative',
    (tokens, at, { english }) => {
      const token = tokens[at];
      if (!token || !(token.pos === 'ADJ' || token.pos === 'ADV' || token.pos === 'DET'))
        return false;
      const stem = token.low.replace(/ier$/, 'y').replace(/er$/, '');
      const isCompared =
        COMPARED.test(token.low) ||
        (token.low.endsWith('er') &&
          token.pos === 'ADJ' &&
          [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some((word) =>
            english.lexicon.isAdjective(word),
          ));
      if (!isCompared || /^(the|once|and|or|no)$/.test(low(tokens, at - 1))) return false;
      return !tokens.slice(at).some((other) => other.low === 'than');
    },
  ],
  [
    'bare-the',
    (tokens, at, text) => {
      if (low(tokens, at) !== 'the') return false;
      const noun = tokens[at + 1];
      if (noun?.pos !== 'NOUN' || !/^[a-z]/.test(noun.text)) return false;
      const next = tokens[at + 2];
      if (isNoun(next) || AFTER_THE.test(next?.low ?? '') || isModifying(tokens, at + 2))
        return false;
      if (KNOWN.has(noun.low) || KNOWN.has(noun.lemma)) return false;
      if (tokens.slice(0, at).some((token) => token.lemma === noun.lemma)) return false;
      return text.countOf(noun.lemma) < 4 || text.several.has(noun.lemma);
    },
  ],
  [
    'example',
    (tokens, at) => {
      const word = low(tokens, at);
      if (word === 'example') return low(tokens, at - 1) === 'for';
      if (/^(imagine|suppose|chapter|chapters)$/.test(word)) return true;
      return (
        /^(figure|table)s?$/.test(word) &&
        (tokens[at + 1]?.pos === 'NUM' || /^(this|following)$/.test(low(tokens, at - 1)))
      );
    },
  ],
  [
    'also',
    (tokens, at) => {
      const word = low(tokens, at);
      if (word === 'too') return low(tokens, at - 1) === ',';
      if (at === 0) return word === 'other';
      return (word === 'also' || word === 'then') && !/^(but|or|and)$/.test(low(tokens, at - 1));
    },
  ],
  // A letter with a number is a place in a figure.
  ['signs', (tokens, at) => /[?[\]{}*#|]|^[A-Z]\d{1,2}$/.test(tokens[at]?.text ?? '')],
  [
    'first-name',
    (tokens, at, text) => {
      const token = tokens[at];
      return (
        token?.pos === 'PROPN' &&
        /^[A-Z]/.test(token.text) &&
        text.english.lexicon.isFirstName(token.low) &&
        !text.english.lexicon.isKnown(token.low) &&
        tokens[at - 1]?.pos !== 'PROPN' &&
        tokens[at + 1]?.pos !== 'PROPN' &&
        text.countOf(token.lemma) <= 3
      );
    },
  ],
];

/** A participle that says which one, where the clause has its own verb later. */
function isModifying(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'VERB' || !/(ed|en|ing)$/.test(token.low)) return false;
  return tokens.some((_, later) => later > at && isFiniteVerb(tokens, later));
}

const AFTER_THE = /^(of|that|who|which|in|to|between|for|from|on|with|where|when)$/;

const HE = /^(he|him|his|himself|she|her|hers|herself)$/;
const IT = /^(it|its|itself)$/;
const THEY = /^(they|them|their|theirs|themselves)$/;

/** Whether the word at a place is a pronoun whose noun stands on the page, and not before it in the sentence. */
function pronounContext(tokens: readonly Token[], text: FoundText): (at: number) => boolean {
  const finite = firstFinite(tokens);
  const { lexicon } = text.english;
  return (at) => {
    const word = low(tokens, at);
    const kind = HE.test(word) ? 'he' : IT.test(word) ? 'it' : THEY.test(word) ? 'they' : null;
    if (!kind || (word === 'it' && isEmptyIt(tokens, at))) return false;
    const before = tokens.slice(0, at).filter(isNoun);
    if (finite < 0 || at <= finite) return before.length === 0;
    return !before.some((noun) => {
      const isPlural = noun.low !== noun.lemma || noun.lemma === 'people';
      if (kind === 'he') return text.isPersonsName(noun) || lexicon.isPerson(noun.lemma);
      if (kind === 'it') return !isPlural;
      return isPlural || lexicon.isGroup(noun.lemma) || isJoined(tokens, noun);
    });
  };
}

/** "It is clear that", "it was hard to": it stands for what follows. */
function isEmptyIt(tokens: readonly Token[], at: number): boolean {
  if (!/^(is|was|'s|seems?|seemed|becomes?|became)$/.test(low(tokens, at + 1))) return false;
  const rest = tokens.slice(at + 2, at + 6);
  const adjective = rest.findIndex(({ pos }) => pos === 'ADJ');
  return (
    adjective >= 0 &&
    rest
      .slice(adjective + 1)
      .concat(tokens.slice(at + 6, at + 8))
      .some((token) => /^(that|to)$/.test(token.low))
  );
}

/** Two nouns with "and" between them are several. */
function isJoined(tokens: readonly Token[], noun: Token): boolean {
  const at = tokens.indexOf(noun);
  return tokens.slice(at + 1, at + 4).some(({ low: word }) => word === 'and');
}
