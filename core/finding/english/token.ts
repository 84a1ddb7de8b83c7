export type PartOfSpeech =
  | ('ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM')
  | ('PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SPACE' | 'SYM' | 'VERB' | 'X');

/** A word or sign as the tagger gives it; `start` is its place in what was tagged. */
export interface Tag {
  text: string;
  pos: PartOfSpeech;
  lemma: string;
  start: number;
}

/** Parts a text into words and signs, and says what each is. */
export type Tagger = (text: string) => Tag[];

/** A word or sign of a text, with its offsets there. */
export interface Token {
  text: string;
  /** In small letters. */
  low: string;
  /** Its dictionary form in small letters. */
  lemma: string;
  pos: PartOfSpeech;
  start: number;
  end: number;
}

export const isNoun = (token: Token | undefined): boolean =>
  token?.pos === 'NOUN' || token?.pos === 'PROPN';

export const isVerb = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' || token?.pos === 'AUX';

export const isWord = ({ pos }: Token): boolean =>
  pos !== 'PUNCT' && pos !== 'SPACE' && pos !== 'SYM';

/** Carries meaning: a noun, a name, an adjective or a verb of its own. */
export const isContent = ({ pos, lemma }: Token): boolean =>
  pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || (pos === 'VERB' && !EMPTY_VERBS.has(lemma));

const EMPTY_VERBS = new Set('be have do make get take become include'.split(' '));

const NO_FINITE = /^(be|been|being|having|to)$/;

/** Whether a verb can carry its clause: no infinitive after "to", no form in -ing, no participle after a form of "be" that is none itself. */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isVerb(token) || NO_FINITE.test(token.low)) return false;
  if (token.pos === 'AUX') return true;
  const before = tokens[at - 1];
  return (
    !token.low.endsWith('ing') &&
    before?.low !== 'to' &&
    !/^(be|been|being|having)$/.test(before?.low ?? '')
  );
}

/** The place of the first finite verb; -1 where there is none. */
export const firstFinite = (tokens: readonly Token[]): number =>
  tokens.findIndex((_, at) => isFiniteVerb(tokens, at));
