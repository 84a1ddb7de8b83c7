import {
  firstFinite,
  isContent,
  isNoun,
  isVerb,
  isWord,
  type Token,
} from '#core/finding/english/token.ts';
import type { FoundText, Sentence } from '#core/finding/found-text.ts';
import { asSentence, withoutOpening } from '#core/finding/point/candidates.ts';
import { faultsOf } from '#core/finding/point/faults.ts';
import type { FoundItem } from './found-item.ts';

const MOST_WORDS = 50;
const [FEWEST_MAIN, MOST_MAIN] = [6, 26];
const [FEWEST_REASON, LEAST_NEW] = [4, 2];
const SUBORDINATE =
  /^(because|although|though|if|unless|when|while|whereas|since|until|whether|that|which|who|whom|whose|where|why|how)$/;
const SAYING =
  /^(say|argue|claim|believe|think|suggest|report|contend|maintain|insist|assume|seem|appear|feel|hold|state|note|assert|explain)$/;
const OPINIONS =
  /^(useful|helpful|important|interesting|unclear|clear|difficult|hard|easy|worth|valuable|surprising|notable|significant)$/;
/** Leads back to the sentence before. */
const CARRIED_ON = /^(however|thus|also|then|therefore|hence|instead|rather)$/;
const NEGATION = /^(no|not|n't|never|neither|nor|cannot|hardly|rarely)$/;

/**
 * Why, from "because": the clause before it is asked for its reason. Never ready: of what the rules took for good strangers let three
 * quarters stand in two piles and a third in the next, where most reasons belonged to worked examples.
 */
export function whyItems(text: FoundText): FoundItem[] {
  return text.sentences.flatMap((sentence) => {
    const parts = partsOf(text, sentence);
    if (!parts) return [];
    const { opened, main, reason } = parts;
    const headings = main.filter(({ lemma }) => text.headings.has(lemma)).length;
    const topics = new Set(
      main.filter(({ lemma }) => text.topics.has(lemma)).map(({ lemma }) => lemma),
    ).size;
    if (headings === 0 && topics < 2) return [];
    const strength = headings + 0.5 * topics + (sentence.place === 0 ? 1 : 0);
    const last = sentence.tokens.at(-1);
    const start = opened[0]?.start ?? sentence.start;
    const statement = asSentence(text.wordsOf(opened));
    return [
      {
        pattern: 'why',
        reason: 'Look whether the reason is the text’s main one, and no part of an example.',
        kind: 'recall',
        question: `“${asSentence(text.wordsOf(main))}” What reason does the text give?`,
        answer: asSentence(text.wordsOf(reason)).replace(/\.$/, ''),
        spans: [{ start, end: last?.end ?? sentence.end }],
        statement,
        claimKind: 'cause',
        score: strength,
      } satisfies FoundItem,
    ];
  });
}

/** A sentence without its opening, and its clauses before and after "because". */
interface Parts {
  opened: Token[];
  main: Token[];
  reason: Token[];
}

function partsOf(text: FoundText, sentence: Sentence): Parts | null {
  const tokens = withoutOpening(sentence.tokens);
  const places = tokens.flatMap(({ low }, at) => (low === 'because' ? [at] : []));
  const [at] = places;
  if (at === undefined || places.length > 1 || at === 0 || tokens[at + 1]?.low === 'of')
    return null;
  const words = text.slice(sentence.start, sentence.end);
  if (
    /[?"()[\];:—]|--/.test(words) ||
    !/\.$/.test(words) ||
    tokens.filter(isWord).length > MOST_WORDS
  )
    return null;
  const main = trimmedEnd(tokens.slice(0, at));
  const reason = trimmedEnd(tokens.slice(at + 1));
  if (!isPlain(text, main) || reason[0]?.pos === 'PUNCT') return null;
  if (isOpinion(main)) return null;
  const old = new Set(main.map(({ lemma }) => lemma));
  const fresh = reason.filter((token) => isContent(token) && !old.has(token.lemma));
  if (reason.filter(isWord).length < FEWEST_REASON || fresh.length < LEAST_NEW) return null;
  return { opened: tokens, main, reason };
}

/** That something is useful or unclear says how the writer sees it, and not what is so. */
function isOpinion(main: readonly Token[]): boolean {
  const verb = firstFinite(main);
  if (!/^(is|are|was|were)$/.test(main[verb]?.low ?? '')) return false;
  return main.slice(verb + 1, verb + 6).some(({ low }) => OPINIONS.test(low));
}

function trimmedEnd(tokens: readonly Token[]): Token[] {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.pos === 'PUNCT') end--;
  // "in part because", "simply because": the word belongs to the reason.
  while (
    end > 0 &&
    /^(simply|partly|largely|mainly|primarily|precisely|just|only|mostly)$/.test(
      tokens[end - 1]?.low ?? '',
    )
  )
    end--;
  return tokens.slice(0, end);
}

/** A clause of its own: it speaks of a thing, says one thing of it, and neither denies nor reports. */
function isPlain(text: FoundText, main: readonly Token[]): boolean {
  const count = main.filter(isWord).length;
  const verb = firstFinite(main);
  if (count < FEWEST_MAIN || count > MOST_MAIN || verb < 1) return false;
  if (!main.slice(0, verb).some(isNoun)) return false;
  if (
    main.some(
      ({ low, lemma, pos }) =>
        SUBORDINATE.test(low) ||
        NEGATION.test(low) ||
        (isVerb({ pos } as Token) && SAYING.test(lemma)),
    )
  )
    return false;
  if (/^(some|many|most|few|several)$/.test(main[0]?.low ?? '')) return false;
  if (main.some(({ low }) => CARRIED_ON.test(low))) return false;
  if (main.slice(verb).some((token) => token.text === ',')) return false;
  return faultsOf(main, text).length === 0;
}
