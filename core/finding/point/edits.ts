import type { HalfEdit } from '#core/claim/half-edit.ts';
import { phraseAt, subjectOf } from '#core/finding/english/subject.ts';
import { titled } from '#core/finding/english/title.ts';
import { isNoun, type Token } from '#core/finding/english/token.ts';
import type { FoundText, Sentence } from '#core/finding/found-text.ts';
import { segmentsOf, withoutOpening } from './candidates.ts';
import type { FaultName } from './faults.ts';
import type { KeyPoint } from './key-points.ts';

const MOST_OFFERS = 3;
const LONGEST_TITLE = 5;
const STRUCK =
  /^(later|first|firstly|second|secondly|third|thirdly|lastly|one example is|as an example|for example|for instance|afterwards),?$/i;

/** The half-done changes for a sentence that needs its page; none where nothing near by could help. */
export function editsOf(text: FoundText, point: KeyPoint, isTextbook: boolean): HalfEdit[] {
  const [fault] = point.faults;
  const edits = fault ? forFault(text, point, fault.name, fault.at) : [];
  const strike = struckOpening(text, point);
  const view = isTextbook ? [] : [whoseView(text, point)];
  return [...edits, ...(strike ? [strike] : []), ...view].filter(({ offers }) => offers.length > 0);
}

function forFault(text: FoundText, point: KeyPoint, name: FaultName, at: number): HalfEdit[] {
  const { tokens } = point;
  const token = tokens[at];
  if (!token) return [];
  const near = nearPhrases(text, point);
  if (name === 'this' || name === 'such') {
    const noun = phraseAt(tokens, at + 1);
    const isPlural =
      noun.length > 0 ? isPluralNoun(noun.at(-1)) : token.low === 'these' || token.low === 'those';
    const offers = [...offersOf(text, near, isPlural), ...headingOf(text, point)];
    const words = text.wordsOf([token, ...noun]);
    return [{ edit: 'name-this', words, offers: offers.slice(0, MOST_OFFERS) }];
  }
  if (name === 'pronoun') return [forPronoun(text, token, near)];
  if (name === 'bare-the') return [forBareThe(text, point, at)];
  if (name === 'time')
    return [{ edit: 'say-when', words: token.text, offers: yearsBefore(text, point) }];
  if (name === 'also' && token.low !== 'other')
    return [{ edit: 'strike', words: token.text, offers: [''] }];
  if (name === 'first-person')
    return [
      {
        edit: 'whose-view',
        words: token.text,
        offers: [/^(our|ours|my|mine)$/.test(token.low) ? "the author's" : 'the author'],
      },
    ];
  return [];
}

/** What the part is called, where that is a name and no question or sentence. */
function headingOf(text: FoundText, { sentence }: KeyPoint): string[] {
  const title = text.essay.sections[sentence.section]?.title ?? '';
  return title !== '' && title.split(' ').length <= LONGEST_TITLE && !/[?:]/.test(title)
    ? [titled(text, title)]
    : [];
}

/** A phrase that a word may stand for, with its article. */
interface Phrase {
  tokens: Token[];
  determiner: string;
}

/** The subject of the sentence before, its last noun, and what the heading names, in this order. */
function nearPhrases(text: FoundText, { sentence }: KeyPoint): Phrase[] {
  const before = text.sentences[sentence.ordinal - 1];
  if (before?.section !== sentence.section) return [];
  const subject = segmentsOf(before).flatMap(
    (clause) => subjectOf(withoutOpening(clause)) ?? [],
  )[0];
  const last = lastPhrase(before);
  return [...(subject ? [subject] : []), ...(last ? [last] : [])];
}

function lastPhrase({ tokens }: Sentence): Phrase | null {
  const end = tokens.findLastIndex((token) => isNoun(token));
  if (end < 0) return null;
  let start = end;
  while (start > 0 && phraseAt(tokens, start - 1).length >= end - start + 2) start--;
  const before = tokens[start - 1];
  return {
    tokens: tokens.slice(start, end + 1),
    determiner: before?.pos === 'DET' ? before.low : '',
  };
}

const isPluralNoun = (noun: Token | undefined) => noun !== undefined && noun.low !== noun.lemma;

function offersOf(text: FoundText, phrases: readonly Phrase[], isPlural: boolean | null): string[] {
  const fitting = phrases.filter(
    ({ tokens }) => isPlural === null || isPluralNoun(tokens.at(-1)) === isPlural,
  );
  return [...new Set(fitting.map((phrase) => said(text, phrase)))].slice(0, MOST_OFFERS);
}

/** With the article that points to what is known. */
function said(text: FoundText, { tokens, determiner }: Phrase): string {
  const words = text.wordsOf(tokens);
  const [first] = tokens;
  const own =
    first && text.isName(first, true)
      ? words
      : words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return /^(the|a|an)$/.test(determiner) ? `the ${own}` : own;
}

function forPronoun(text: FoundText, token: Token, near: readonly Phrase[]): HalfEdit {
  const { lexicon } = text.english;
  const isOwned = /^(its|their|theirs|his|her|hers)$/.test(token.low);
  const isPersonal = /^(he|him|his|himself|she|her|hers|herself)$/.test(token.low);
  const isMany = /^(they|them|their|theirs|themselves)$/.test(token.low);
  const fitting = near.filter(({ tokens }) => {
    const head = tokens.at(-1);
    if (!head) return false;
    const isPerson = text.isPersonsName(head) || lexicon.isPerson(head.lemma);
    if (isPersonal) return isPerson;
    return isMany
      ? isPluralNoun(head) || lexicon.isGroup(head.lemma)
      : !isPluralNoun(head) && !isPerson;
  });
  const offers = offersOf(text, fitting, null).map((offer) => (isOwned ? owner(offer) : offer));
  return {
    edit: isOwned ? 'name-its' : 'name-it',
    words: token.text,
    offers,
    ...(offers.length === 1 ? { isSure: true as const } : {}),
  };
}

const owner = (phrase: string) => (phrase.endsWith('s') ? `${phrase}’` : `${phrase}’s`);

/** The nearest phrase before that has the noun as its head, and says more of it. */
function forBareThe(text: FoundText, { tokens, sentence }: KeyPoint, at: number): HalfEdit {
  const noun = tokens[at + 1];
  const words = text.wordsOf(tokens.slice(at, at + 2));
  const offers: string[] = [];
  for (
    let ordinal = sentence.ordinal - 1;
    noun && ordinal >= 0 && offers.length === 0 && ordinal > sentence.ordinal - 30;
    ordinal--
  ) {
    const before = text.sentences[ordinal];
    const head =
      before?.tokens.findIndex(({ lemma, pos }) => lemma === noun.lemma && pos === 'NOUN') ?? -1;
    const [one, two] = [before?.tokens[head - 2], before?.tokens[head - 1]];
    if (!before || head < 1 || !two || !(two.pos === 'ADJ' || isNoun(two))) continue;
    const from = one && (one.pos === 'ADJ' || isNoun(one)) ? head - 2 : head - 1;
    offers.push(said(text, { tokens: before.tokens.slice(from, head + 1), determiner: 'the' }));
  }
  return { edit: 'name-the', words, offers };
}

/** The year that was named last before it, in its part or the one before. */
function yearsBefore(text: FoundText, { sentence, start }: KeyPoint): string[] {
  const from = text.sentences[Math.max(0, sentence.ordinal - 40)]?.start ?? 0;
  const year = text
    .slice(from, start)
    .match(/\b(1[4-9]|20)\d\d\b/g)
    ?.at(-1);
  return year ? [`in ${year}`] : [];
}

/** Nothing on the surface of a sentence shows whether its writer means it, or lets others speak. */
function whoseView(text: FoundText, { tokens, statement }: KeyPoint): HalfEdit {
  const [word = ''] = statement.split(' ');
  const first = tokens.find(({ pos }) => pos !== 'PUNCT');
  const isName = first !== undefined && text.isName(first, true);
  const small = isName ? word : word.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
  return { edit: 'whose-view', words: word, offers: [`The author argues that ${small}`] };
}

function struckOpening(text: FoundText, { tokens }: KeyPoint): HalfEdit | null {
  const comma = tokens.slice(0, 5).findIndex((token) => token.text === ',');
  const words = text.wordsOf(tokens.slice(0, comma + 1));
  return comma > 0 && STRUCK.test(words) ? { edit: 'strike', words, offers: [''] } : null;
}
