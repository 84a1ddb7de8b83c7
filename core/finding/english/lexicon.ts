/** The class of a noun's sense in WordNet, `a` for the third of its files. */
const [GROUP, PERSON] = ['l', 'p'];

/** What is known of single words of English. */
export class Lexicon {
  private readonly words = new Map<string, string>();
  private readonly names = new Set<string>();

  /** `table` as `bin/word-table.ts` writes it. */
  constructor(table: string) {
    const [, words = '', names = ''] = table.split('\n\n');
    for (const line of words.split('\n')) {
      const gap = line.indexOf(' ');
      this.words.set(line.slice(0, gap), line.slice(gap + 1));
    }
    for (const name of names.split('\n')) this.names.add(name);
  }

  isKnown(word: string): boolean {
    return this.words.has(word);
  }

  isNoun(word: string): boolean {
    return /^[a-z]/.test(this.words.get(word) ?? '');
  }

  isAdjective(word: string): boolean {
    return this.words.get(word)?.endsWith('*') ?? false;
  }

  /** One of the first senses of a noun is a person. */
  isPerson(word: string): boolean {
    return this.words.get(word)?.includes(PERSON) ?? false;
  }

  /** The commonest sense of a noun is a person. */
  isMainlyPerson(word: string): boolean {
    return this.words.get(word)?.startsWith(PERSON) ?? false;
  }

  /** One of the first senses of a noun is a group: they do as people do. */
  isGroup(word: string): boolean {
    return this.words.get(word)?.includes(GROUP) ?? false;
  }

  isFirstName(word: string): boolean {
    return this.names.has(word.toLowerCase());
  }

  /** The singular of a noun in small letters: itself where it is a word, else what it ends in taken off. */
  lemma(word: string): string {
    if (this.isNoun(word)) return word;
    for (const [ending, by] of PLURALS) {
      if (!word.endsWith(ending)) continue;
      const singular = word.slice(0, -ending.length) + by;
      if (this.isNoun(singular)) return singular;
    }
    return word;
  }
}

const PLURALS = [
  ['ies', 'y'],
  ['ves', 'f'],
  ['men', 'man'],
  ['es', ''],
  ['s', ''],
] as const;
