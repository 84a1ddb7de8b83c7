import { isAnnouncing, isCase } from '#core/finding/english/announcing.ts';
import { EMPTY_HEADS, NO_TOPICS } from '#core/finding/english/lists.ts';
import { subjectOf } from '#core/finding/english/subject.ts';
import { firstFinite, isNoun, isWord, type Token } from '#core/finding/english/token.ts';
import { contentLemmas, type FoundText, type Sentence } from '#core/finding/found-text.ts';
import { segmentsOf, withoutOpening } from '#core/finding/point/candidates.ts';
import { faultsOf } from '#core/finding/point/faults.ts';
import type { FoundItem } from './found-item.ts';

/** The points of a topic lie in one section, at most so many passages after its first. */
const REACH = 2;
const [FEWEST, ENOUGH, MOST] = [2, 3, 4];
const [SHORTEST, LONGEST] = [6, 40];
/** How much of a sentence's words one that was chosen may have. */
const MOST_SHARED = 0.55;
/** Shares of the text's sentences with the topic, and of its mentions in the section that are points: of what stood more often, and of all. */
const NARROW = { sentences: 0.06, points: 0.4 };
const DRAFT = { sentences: 0.12, points: 0.25 };
const ABSTRACT = /(ism|tion|ment|ity|ness|ics|sis|ure|ance|ence|ship|hood|cy)$/;
const NO_START = /^(suppose|imagine|for example)/i;

/** What a text says of one thing in one section. */
interface Topic {
  key: string;
  tokens: Token[];
  section: number;
  points: Sentence[];
  /** How many of them have it as their subject. */
  subjects: number;
  /** A sentence that says what it is is among the points. */
  defines: boolean;
  /** All points have it as their subject, or go on with it. */
  isWhole: boolean;
  /** Of the text's sentences those that name it, as a share; of its mentions in the section those that are points. */
  spread: number;
  share: number;
}

/** Topic recall: what a part of the text says of a thing that it speaks of, as two to four of its sentences. */
export function topicItems(
  text: FoundText,
  importance: readonly number[],
  isTextbook: boolean,
): FoundItem[] {
  const subjects = subjectsOf(text);
  const topics = [...subjects].flatMap(([key, entry]) => topicsOf(text, key, entry, importance));
  return oneEach(topics).map((topic) => itemOf(text, topic, isTextbook));
}

interface Entry {
  /** As it is whole the subject for the first time; undefined where it is only the end of others. */
  tokens: Token[] | undefined;
  sentences: Set<Sentence>;
  /** Those that have it whole as their subject. */
  whole: Set<Sentence>;
  defined: Set<Sentence>;
}

/** By the lemmas of a phrase, the sentences that have it as their subject, whole or as its end. */
function subjectsOf(text: FoundText): Map<string, Entry> {
  const subjects = new Map<string, Entry>();
  for (const sentence of text.sentences)
    for (const segment of segmentsOf(sentence)) {
      const clause = withoutOpening(segment);
      const subject = subjectOf(clause);
      if (!subject) continue;
      const { tokens } = subject;
      const defines = isDefining(clause, subject.verb);
      tokens.forEach((token, at) => {
        // A name is never cut.
        if (at > 0 && (token.pos === 'PROPN' || tokens[at - 1]?.text === '-' || token.text === '-'))
          return;
        const key = keyOf(tokens.slice(at));
        const entry = subjects.get(key) ?? {
          tokens: undefined,
          sentences: new Set(),
          whole: new Set(),
          defined: new Set(),
        };
        subjects.set(key, entry);
        entry.sentences.add(sentence);
        if (at === 0) {
          entry.tokens ??= tokens;
          entry.whole.add(sentence);
        }
        if (defines) entry.defined.add(sentence);
      });
    }
  return subjects;
}

const keyOf = (tokens: readonly Token[]) => tokens.map(({ lemma }) => lemma).join(' ');

const DEFINING = /^(refers?|means?|involves?|consists?|describes?|occurs?)$/;
const EMPTY_PREDICATE =
  /^(significant|serious|major|important|common|big|key) (problem|issue|part|factor|concern|example|source|reason)/;

/** Whether a clause says what its subject is. */
function isDefining(clause: readonly Token[], verb: number): boolean {
  const rest = clause.slice(verb).map(({ low }) => low);
  const [first = '', second = '', third = ''] = rest;
  if (DEFINING.test(first)) return true;
  if (!/^(is|are)$/.test(first)) return false;
  if (/^(defined|called|known|characterized|characterised)$/.test(second)) return true;
  return (
    /^(an?|the|any)$/.test(second) &&
    !EMPTY_PREDICATE.test(rest.slice(2, 4).join(' ')) &&
    third !== ''
  );
}

function topicsOf(
  text: FoundText,
  key: string,
  { tokens, sentences, whole, defined }: Entry,
  importance: readonly number[],
): Topic[] {
  if (!tokens || isRefused(text, tokens, key)) return [];
  const mentions = mentionsOf(text, key);
  if (isLoose(text, key, mentions)) return [];
  const spread = mentions.size / text.sentences.length;
  if (spread > DRAFT.sentences) return [];
  const sections = [...new Set([...sentences].map(({ section }) => section))];
  return sections.flatMap((section): Topic[] => {
    const own = [...sentences].filter((one) => one.section === section).sort(inOrder);
    const [first] = own;
    if (!first) return [];
    const isNear = ({ section: at, passage }: Sentence) =>
      at === section && passage >= first.passage && passage <= first.passage + REACH;
    const subject = own.filter((one) => isNear(one) && isFit(text, one));
    const defines = subject.some((one) => defined.has(one));
    if (subject.length < FEWEST && !defines) return [];
    if (needsMore(text, tokens, key) && !defines && subject.length < ENOUGH) return [];
    const near = [...mentions.keys()].filter(isNear);
    const points = chosen(text, tokens, subject, near, mentions, importance);
    if (points.length < FEWEST) return [];
    // Without what it is, the rest hangs in the air.
    if (defined.size > 0 && !points.some((one) => defined.has(one))) return [];
    const inSection = [...mentions.keys()].filter((one) => one.section === section).length;
    const share = points.length / Math.max(1, inSection);
    if (share < DRAFT.points) return [];
    const isWhole = points.every(
      (one) => whole.has(one) || subject.some((other) => continuing(text, other, tokens) === one),
    );
    return [
      {
        key,
        tokens,
        section,
        points,
        subjects: subject.length,
        defines,
        isWhole,
        spread,
        share,
      },
    ];
  });
}

const inOrder = (a: Sentence, b: Sentence) => a.ordinal - b.ordinal;

function isRefused(
  { english: { lexicon } }: FoundText,
  tokens: readonly Token[],
  key: string,
): boolean {
  const [first] = tokens;
  const head = tokens.at(-1);
  if (!first || !head) return true;
  const isName = tokens.some(({ pos, text }) => pos === 'PROPN' && /^[A-Z]/.test(text));
  if (tokens.length === 1) {
    if (EMPTY_HEADS.has(key) || NO_TOPICS.has(key) || lexicon.isFirstName(key)) return true;
    return !isName && (lexicon.isMainlyPerson(key) || !lexicon.isKnown(key));
  }
  return !isName && tokens.length === 2 && EMPTY_HEADS.has(head.lemma);
}

/** The sentences that name a topic, each with the place of its first word among the tokens. */
function mentionsOf(text: FoundText, key: string): Map<Sentence, number> {
  const words = key.split(' ');
  const last = words.at(-1) ?? '';
  const found = new Map<Sentence, number>();
  for (const ordinal of new Set(text.mentions.get(last) ?? [])) {
    const sentence = text.sentences[ordinal];
    const at = sentence ? placeOf(sentence.tokens, words) : -1;
    if (sentence && at >= 0) found.set(sentence, at);
  }
  return found;
}

function placeOf(tokens: readonly Token[], words: readonly string[]): number {
  for (let at = 0; at + words.length <= tokens.length; at++)
    if (words.every((word, step) => tokens[at + step]?.lemma === word)) return at;
  return -1;
}

/** Mostly a part of something longer, or brought in as an example. */
function isLoose(text: FoundText, key: string, mentions: ReadonlyMap<Sentence, number>): boolean {
  const length = key.split(' ').length;
  let loose = 0;
  for (const [{ tokens }, at] of mentions) {
    const [before, after] = [tokens[at - 1], tokens[at + length]];
    const isPart = isNoun(before) || isNoun(after) || after?.text === '-' || before?.text === '-';
    if (isPart || /^(of|with)$/.test(after?.low ?? '')) loose++;
  }
  if (loose > 0.4 * mentions.size) return true;
  const [first] = mentions.keys();
  return first !== undefined && NO_START.test(text.slice(first.start, first.end));
}

/** A common word alone must earn it. */
function needsMore(text: FoundText, tokens: readonly Token[], key: string): boolean {
  const [first] = tokens;
  if (tokens.length > 1 || first?.pos === 'PROPN') return false;
  return !text.headings.has(key) && !ABSTRACT.test(key);
}

const isFit = (text: FoundText, { start, end, tokens }: Sentence) => {
  const count = tokens.filter(isWord).length;
  return (
    count >= SHORTEST &&
    count <= LONGEST &&
    /[.!;][)"'\]]*$/.test(text.slice(start, end)) &&
    !/[?—]/.test(text.slice(start, end))
  );
};

/** Sentences about it first, then others that name it early; none that says again what another says; in the order of the text. */
function chosen(
  text: FoundText,
  tokens: readonly Token[],
  subjects: readonly Sentence[],
  near: readonly Sentence[],
  mentions: ReadonlyMap<Sentence, number>,
  importance: readonly number[],
): Sentence[] {
  const byWeight = (some: readonly Sentence[]) =>
    [...some].sort(
      (a, b) => (importance[b.ordinal] ?? 0) - (importance[a.ordinal] ?? 0) || inOrder(a, b),
    );
  const next = subjects.flatMap((one) => continuing(text, one, tokens) ?? []);
  const others = near.filter(
    (one) =>
      isFit(text, one) &&
      !subjects.includes(one) &&
      !next.includes(one) &&
      (mentions.get(one) ?? 0) < (one.tokens.length * 2) / 3,
  );
  const points: Sentence[] = [];
  const take = (some: readonly Sentence[], most: number) => {
    for (const one of some)
      if (
        points.length < most &&
        !points.includes(one) &&
        points.every((other) => isApart(one, other))
      )
        points.push(one);
  };
  take(byWeight(subjects), MOST);
  take(byWeight(next), ENOUGH);
  take(byWeight(others), ENOUGH);
  return points.sort(inOrder);
}

/** The sentence after it, where that goes on with it as "It" or "They". */
function continuing(
  text: FoundText,
  { ordinal, passage }: Sentence,
  topic: readonly Token[],
): Sentence | null {
  const next = text.sentences[ordinal + 1];
  const [first] = next?.tokens ?? [];
  const head = topic.at(-1);
  if (!next || !first || !head || next.passage !== passage || !isFit(text, next)) return null;
  const isPlural = head.low !== head.lemma;
  const wanted =
    text.english.lexicon.isPerson(head.lemma) || head.pos === 'PROPN'
      ? /^(he|she|it|they)$/
      : isPlural
        ? /^they$/
        : /^it$/;
  return wanted.test(first.low) && firstFinite(next.tokens) >= 1 && firstFinite(next.tokens) <= 3
    ? next
    : null;
}

function isApart(one: Sentence, other: Sentence): boolean {
  const own = new Set(contentLemmas(one.tokens));
  const shared = contentLemmas(other.tokens).filter((lemma) => own.has(lemma)).length;
  return shared <= MOST_SHARED * Math.min(own.size, new Set(contentLemmas(other.tokens)).size);
}

/** One card a topic and section; of topics that lie in one another, or share half their points, the one that says more. */
function oneEach(topics: readonly Topic[]): Topic[] {
  const kept: Topic[] = [];
  const better = [...topics].sort(
    (a, b) =>
      Number(isNarrow(b)) - Number(isNarrow(a)) ||
      b.points.length - a.points.length ||
      b.tokens.length - a.tokens.length ||
      (a.points[0]?.ordinal ?? 0) - (b.points[0]?.ordinal ?? 0) ||
      (a.key < b.key ? -1 : 1),
  );
  for (const topic of better) {
    const isTaken = kept.some((other) => {
      const shared = topic.points.filter((point) => other.points.includes(point)).length;
      const isNested =
        ` ${other.key} `.includes(` ${topic.key} `) || ` ${topic.key} `.includes(` ${other.key} `);
      return (other.section === topic.section && isNested) || shared * 2 >= topic.points.length;
    });
    if (!isTaken) kept.push(topic);
  }
  return kept;
}

const isNarrow = ({ spread, share }: Topic) => spread <= NARROW.sentences && share >= NARROW.points;

function itemOf(text: FoundText, topic: Topic, isTextbook: boolean): FoundItem {
  const { tokens, points, defines } = topic;
  const name = nameOf(text, tokens);
  const isName = tokens.some(({ pos, text: word }) => pos === 'PROPN' && /^[A-Z]/.test(word));
  return {
    pattern: 'topic',
    reason: lookAt(text, topic, isTextbook, isName),
    kind: 'points',
    ...{ question: name, answer: '' },
    spans: points.map(({ start, end }) => ({ start, end })),
    statement: `What the text says of ${name}.`,
    claimKind: defines ? 'definition' : 'evidence',
    score: topic.subjects + topic.share,
  };
}

/**
 * What a person should look at. A topic is never ready: of those that the rules took for good two strangers let a third stand, and of those
 * where every sentence is about the thing and one says what it is still no more than half; the main thing was missing, or an incidental
 * one among them.
 */
function lookAt(text: FoundText, topic: Topic, isTextbook: boolean, isName: boolean): string {
  if (!isTextbook) return 'In prose like this, only a reader can tell what is said of it: look.';
  if (!isNarrow(topic))
    return 'The text speaks of it in many places: look whether these sentences are the main ones.';
  if (isName) return 'A name: look whether what matters about it is among them.';
  if (!topic.defines) return 'Look whether a sentence says what it is.';
  if (!topic.isWhole || topic.points.some((point) => isAside(text, point)))
    return 'Look whether each sentence is about it, and none is by the way.';
  return 'Look whether the main thing that is said of it is among them.';
}

/** It leans on what stands before it, only announces, or gives one case. */
function isAside(text: FoundText, { tokens, start, end }: Sentence): boolean {
  const said = text.slice(start, end);
  if (isAnnouncing(said) || isCase(said)) return true;
  const names = faultsOf(withoutOpening(tokens), text).map(({ name }) => name);
  return names.some((name) => name !== 'pronoun' && name !== 'bare-the');
}

/** As it is first written, small unless it is written with a capital inside a sentence. */
function nameOf(text: FoundText, tokens: readonly Token[]): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return '';
  const words = text.wordsOf(tokens);
  const isCapital = text.isName(first, true) || /^[A-Z]{2}/.test(words);
  return isCapital ? words : words.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
