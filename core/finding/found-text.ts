import type { Essay, Passage } from '#core/essay/essay.ts';
import { masked, unmasked } from '#core/essay/mask.ts';
import { type Span, sentencesIn } from '#core/essay/sentences.ts';
import type { Lexicon } from './english/lexicon.ts';
import { TITLES } from './english/lists.ts';
import { isContent, isNoun, type Tagger, type Token } from './english/token.ts';

/** A sentence of a prose passage. */
export interface Sentence extends Span {
  /** In the order of the text, from 0. */
  ordinal: number;
  /** Of its passage. */
  passage: number;
  /** Among the sentences of its passage, from 0; and whether none follows there. */
  place: number;
  isLast: boolean;
  /** Of its section. */
  section: number;
  tokens: Token[];
}

/** Of textbooks: a heading for so many words; sentences shorter, in words; smaller shares of sentences with semicolons and such words. */
const WORDS_A_HEAD = 2_000;
const LONG_SENTENCES = 29;
const MOST_SEMICOLONS = 0.12;
const [MOST_OWN, MOST_OLD] = [0.2, 0.06];
const OWN = /^(i|me|my|myself|we|us|our|ourselves)$/;
const OLD = /^(shall|upon|whilst|hath|nay|hitherto|thereof|wherein|ought|whence|thus)$/;

/** What must be known of English to find anything. */
export interface English {
  lexicon: Lexicon;
  tag: Tagger;
}

/** A text as its rules read it: sentences, and what stands in the text as a whole. */
export class FoundText {
  readonly mask: string;
  readonly sentences: Sentence[] = [];
  /** Of each lemma of a noun or name, in how many sentences it stands; and which. */
  readonly mentions = new Map<string, number[]>();
  /** Words that stand somewhere in small letters. */
  private readonly small = new Set<string>();
  /** Words that stand capitalised inside a sentence. */
  private readonly capital = new Set<string>();
  /** Lemmas of nouns that stand somewhere in the plural, or after a, any, each, this. */
  readonly several = new Set<string>();
  private readonly named = new Set<string>();
  /** Lemmas that the text is about: with many mentions. */
  readonly topics = new Set<string>();
  /** Lemmas of the words of its title and headings, of at least 4 letters. */
  readonly headings: ReadonlySet<string>;
  readonly words: number;

  constructor(
    readonly essay: Essay,
    readonly english: English,
  ) {
    this.mask = masked(essay.text);
    for (const passage of essay.passages) if (!passage.form) this.readPassage(passage);
    for (const { tokens } of this.sentences) this.readCase(tokens);
    for (const { tokens } of this.sentences) this.mendOpening(tokens);
    for (const sentence of this.sentences) this.readNouns(sentence);
    this.words = this.sentences.reduce(
      (sum, { tokens }) => sum + tokens.filter(({ pos }) => pos !== 'PUNCT').length,
      0,
    );
    const least = Math.max(4, this.words / 900);
    for (const [lemma, places] of this.mentions) if (places.length >= least) this.topics.add(lemma);
    this.headings = this.headingWords();
  }

  /** Some words that follow one another, as a reader sees them, without signs of notes. */
  wordsOf(tokens: readonly Token[]): string {
    const [first] = tokens;
    const last = tokens.at(-1);
    return first && last ? unmasked(this.essay.text, this.mask, first.start, last.end) : '';
  }

  /** A place as the rules read it. */
  slice(start: number, end: number): string {
    return this.mask.slice(start, end);
  }

  countOf(lemma: string): number {
    return this.mentions.get(lemma)?.length ?? 0;
  }

  /**
   * Whether it is prose of the sort that textbooks have: headed parts, sentences of middling length, seldom "I" or "we", and no old or
   * arguing words. Elsewhere whole sentences are offered, and no questions of terms or parts.
   */
  isTextbook(): boolean {
    const count = this.sentences.length;
    const heads = this.essay.sections.filter(({ title }) => title !== '').length;
    const shareWith = (words: RegExp) =>
      this.sentences.filter(({ tokens }) => tokens.some(({ low }) => words.test(low))).length /
      count;
    const semicolons = this.sentences.filter(({ start, end }) =>
      this.slice(start, end).includes(';'),
    );
    return (
      count > 0 &&
      heads * WORDS_A_HEAD >= this.words &&
      this.words / count < LONG_SENTENCES &&
      semicolons.length / count < MOST_SEMICOLONS &&
      shareWith(OWN) < MOST_OWN &&
      shareWith(OLD) < MOST_OLD
    );
  }

  /** A word in small letters as the text writes it inside its sentences. */
  capitalised(word: string): string {
    const isName = !this.small.has(word) && this.capital.has(word);
    return isName ? word.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : word;
  }

  /** A person's name: after a title, or with a first name before. */
  isPersonsName(token: Token): boolean {
    return (
      token.pos === 'PROPN' &&
      (this.named.has(token.low) || this.english.lexicon.isFirstName(token.low))
    );
  }

  /**
   * Whether a capitalised word is a name: at the start of a sentence only one that never stands in small letters, and stands
   * capitalised inside one, is a first name, or unknown to the dictionary.
   */
  isName(token: Token, isAtStart: boolean): boolean {
    if (!/^[A-Z]/.test(token.text)) return false;
    if (!isAtStart) return token.pos === 'PROPN' || !this.small.has(token.low);
    const { lexicon } = this.english;
    return (
      !this.small.has(token.low) &&
      (this.capital.has(token.low) ||
        lexicon.isFirstName(token.low) ||
        !lexicon.isKnown(lexicon.lemma(token.low)))
    );
  }

  private readPassage({ ordinal: passage, start, end }: Passage): void {
    const tokens = this.english.tag(this.mask.slice(start, end)).map((tag): Token => {
      const low = tag.text.toLowerCase();
      const at = start + tag.start;
      return {
        text: tag.text,
        low,
        lemma: this.lemmaOf(tag.pos, low, tag.lemma),
        pos: tag.pos,
        start: at,
        end: at + tag.text.length,
      };
    });
    const spans = sentencesIn(this.mask, { start, end }, 'en');
    const section = this.essay.sections.findIndex((one) => one.start <= start && start < one.end);
    let next = 0;
    spans.forEach((span, place) => {
      while (next < tokens.length && (tokens[next]?.start ?? 0) < span.start) next++;
      const from = next;
      while (next < tokens.length && (tokens[next]?.start ?? 0) < span.end) next++;
      const own = tokens.slice(from, next);
      if (own.length === 0) return;
      const ordinal = this.sentences.length;
      this.sentences.push({
        ...span,
        ordinal,
        passage,
        place,
        isLast: place === spans.length - 1,
        section,
        tokens: own,
      });
    });
  }

  private lemmaOf(pos: Token['pos'], low: string, tagged: string): string {
    return pos === 'NOUN' || pos === 'PROPN'
      ? this.english.lexicon.lemma(low)
      : tagged.toLowerCase();
  }

  private readCase(tokens: readonly Token[]): void {
    tokens.forEach((token, at) => {
      if (/^[a-z]/.test(token.text)) this.small.add(token.low);
      else if (at > 0 && /^[A-Z]/.test(token.text) && !/^["'(]$/.test(tokens[at - 1]?.text ?? ''))
        this.capital.add(token.low);
      const before = tokens[at - 1];
      const isTitled =
        before && TITLES.has(before.low.replace('.', '')) && /^[A-Z]/.test(before.text);
      const isSurname =
        before &&
        before.pos === 'PROPN' &&
        this.english.lexicon.isFirstName(before.low) &&
        /^[A-Z]/.test(before.text);
      if (token.pos === 'PROPN' && /^[A-Z]/.test(token.text) && (isTitled || isSurname))
        this.named.add(token.low);
    });
  }

  /** The tagger takes the capital of a sentence's first word for that of a name. */
  private mendOpening(tokens: readonly Token[]): void {
    const at = tokens.findIndex(({ pos }) => pos !== 'PUNCT');
    const first = tokens[at];
    if (first?.pos !== 'PROPN' || this.isName(first, true)) return;
    const { lexicon } = this.english;
    const isAdjective =
      lexicon.isAdjective(first.low) && (!lexicon.isNoun(first.low) || isNoun(tokens[at + 1]));
    first.pos = isAdjective ? 'ADJ' : 'NOUN';
  }

  private readNouns({ tokens, ordinal }: Sentence): void {
    tokens.forEach((token, at) => {
      if (!isNoun(token)) return;
      const places = this.mentions.get(token.lemma) ?? [];
      this.mentions.set(token.lemma, places);
      places.push(ordinal);
      const before = tokens[at - 1]?.low ?? '';
      if (token.low !== token.lemma || /^(an?|any|each|this)$/.test(before))
        this.several.add(token.lemma);
    });
  }

  private headingWords(): Set<string> {
    const titles = [this.essay.title, ...this.essay.sections.map(({ title }) => title)];
    const { lexicon } = this.english;
    const found = titles.flatMap((title) => title.toLowerCase().match(/[a-z][a-z-]{3,}/g) ?? []);
    return new Set(
      found.filter((word) => !NO_HEADING_WORDS.has(word)).map((word) => lexicon.lemma(word)),
    );
  }
}

const NO_HEADING_WORDS = new Set(
  'with what when where which that this from into about their they does have been were will your'.split(
    ' ',
  ),
);

/** The lemmas of what carries meaning in some tokens. */
export const contentLemmas = (tokens: readonly Token[]): string[] =>
  tokens.filter(isContent).map(({ lemma }) => lemma);
