import { isAnnouncing, isCase } from '#core/finding/english/announcing.ts';
import { NO_HEADINGS } from '#core/finding/english/lists.ts';
import { titled } from '#core/finding/english/title.ts';
import { isWord, type Token } from '#core/finding/english/token.ts';
import type { FoundText, Sentence } from '#core/finding/found-text.ts';
import { importanceOf } from '#core/finding/point/importance.ts';
import type { FoundItem } from './found-item.ts';

const [FEWEST_WORDS, MOST_WORDS] = [120, 700];
const NAMED = 0.2;
const [FEWEST, ENOUGH, MOST] = [2, 3, 4];
const [SHORTEST, LONGEST, LONG] = [6, 45, 35];
/** What a sentence is weighed by, as measured on the sentences that people would mark. */
const WEIGHT = {
  rank: 0.48,
  title: 0.26,
  opens: 0.25,
  first: 0.25,
  last: 0.21,
  heading: 0.2,
  concludes: 0.13,
  long: -0.13,
};
const CONCLUDES =
  /^(thus|therefore|hence|consequently|accordingly|in short|overall|ultimately|as a result)\b/i;

/**
 * Section recall: of a headed part the sentences that carry it, one a paragraph. Chosen by a program 28 % stand unchanged, and most
 * others after one tap: so it is never ready.
 */
export function sectionItems(text: FoundText): FoundItem[] {
  const counts = new Map<string, number>();
  for (const { title } of text.essay.sections) counts.set(title, (counts.get(title) ?? 0) + 1);
  return text.essay.sections.flatMap(({ title, start, end }, section) => {
    const own = text.sentences.filter((one) => one.section === section);
    const count = own.reduce((sum, { tokens }) => sum + tokens.filter(isWord).length, 0);
    const name = titled(text, title);
    if (name === '' || (counts.get(title) ?? 0) > 1 || count < FEWEST_WORDS || count > MOST_WORDS)
      return [];
    const all = text.essay.passages.filter(
      (passage) => passage.start >= start && passage.end <= end,
    );
    // What leads into a list, a quotation or a table is about that.
    if (
      all.some(
        ({ form }) =>
          form && form.kind !== 'note' && form.kind !== 'reference' && form.kind !== 'caption',
      )
    )
      return [];
    const words = headWords(text, title);
    const named = own.filter(({ tokens }) => tokens.some(({ lemma }) => words.has(lemma)));
    if (words.size === 0 || named.length < NAMED * own.length) return [];
    const points = markedIn(text, own, words);
    if (points.length < FEWEST) return [];
    return [itemOf(name, points)];
  });
}

function headWords(text: FoundText, title: string): Set<string> {
  const words = title.toLowerCase().match(/[a-z][a-z-]{3,}/g) ?? [];
  const { lexicon } = text.english;
  return new Set(
    words
      .map((word) => lexicon.lemma(word))
      .filter((word) => !NO_HEADINGS.has(word) && lexicon.isKnown(word)),
  );
}

/** One sentence a paragraph where there are two to four, else the best of all. */
function markedIn(
  text: FoundText,
  sentences: readonly Sentence[],
  words: ReadonlySet<string>,
): Sentence[] {
  const ranks = importanceOf(sentences);
  const weights = new Map(
    sentences.map((one, at) => [one, weightOf(text, one, sentences, ranks[at] ?? 0, words)]),
  );
  const best = (some: readonly Sentence[]) =>
    [...some]
      .filter((one) => isFit(text, one))
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a.ordinal - b.ordinal);
  const passages = [...new Set(sentences.map(({ passage }) => passage))];
  const each = passages.map(
    (passage) => best(sentences.filter((one) => one.passage === passage))[0],
  );
  const isEven = passages.length >= FEWEST && passages.length <= MOST;
  const chosen = isEven ? each.flatMap((one) => one ?? []) : best(sentences).slice(0, ENOUGH);
  const more = best(sentences).filter((one) => !chosen.includes(one));
  // Three points did better than two.
  const points =
    chosen.length < ENOUGH ? [...chosen, ...more.slice(0, ENOUGH - chosen.length)] : chosen;
  return points.sort((a, b) => a.ordinal - b.ordinal);
}

function isFit(text: FoundText, { start, end, tokens }: Sentence): boolean {
  const words = text.slice(start, end);
  const count = tokens.filter(isWord).length;
  return (
    count >= SHORTEST &&
    count <= LONGEST &&
    /[.!]["')\]]*$/.test(words) &&
    !words.includes('?') &&
    !isAnnouncing(words) &&
    !isCase(words)
  );
}

function weightOf(
  text: FoundText,
  sentence: Sentence,
  all: readonly Sentence[],
  rank: number,
  words: ReadonlySet<string>,
): number {
  const { tokens, place } = sentence;
  const has = (set: ReadonlySet<string>) => tokens.some(({ lemma }: Token) => set.has(lemma));
  const told = (is: boolean, weight: number) => (is ? weight : 0);
  return (
    WEIGHT.rank * rank +
    told(has(words), WEIGHT.title) +
    told(place === 0, WEIGHT.opens) +
    told(sentence === all[0], WEIGHT.first) +
    told(sentence === all.at(-1), WEIGHT.last) +
    told(has(text.headings), WEIGHT.heading) +
    told(CONCLUDES.test(text.slice(sentence.start, sentence.end)), WEIGHT.concludes) +
    told(tokens.length > LONG, WEIGHT.long)
  );
}

function itemOf(name: string, points: readonly Sentence[]): FoundItem {
  return {
    pattern: 'section',
    reason:
      'Look whether these are the sentences that this part turns on: a tap sets or lifts a mark.',
    kind: 'points',
    ...{ question: name, answer: '' },
    spans: points.map(({ start, end }) => ({ start, end })),
    statement: `What the text says of ${name}.`,
    claimKind: 'evidence',
    score: 0,
  };
}
