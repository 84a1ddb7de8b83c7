import type { FoundText } from '#core/finding/found-text.ts';
import type { Candidate } from './candidates.ts';

/** Half of a text's sentences are not important. */
const IMPORTANT = 0.5;
const MOST_A_PASSAGE = 2;
/** Of prose that argues so many sentences are offered, at least and at most; one for so many words. */
const [FEWEST_TO_REVIEW, MOST_TO_REVIEW, WORDS_A_SENTENCE] = [12, 20, 250];
const [OPENS, CLOSES, CUE] = [0.2, 0.1, 0.15];
const CUES =
  /\b(therefore|thus|hence|consequently|because|must|cannot|the (reason|principle|object|question|conclusion|consequence|cause|purpose)|it follows|in short|above all|not only|rather than|the only|the first|the great)\b/i;

/** A sentence that may be a key point, with what it was chosen by. */
export interface KeyPoint extends Candidate {
  /** 0 to 1, its rank in the text. */
  importance: number;
  /** What it is ordered by, the best first. */
  score: number;
  headings: number;
  topics: number;
}

/**
 * The sentences that are understood without their page and say what the text is about, the best first: no fault, important, with a word
 * of a heading. Then those with one fault, which a person can mend.
 */
export function keyPointsOf(
  text: FoundText,
  candidates: readonly Candidate[],
  importance: readonly number[],
): { whole: KeyPoint[]; mendable: KeyPoint[] } {
  const good = weighed(text, candidates, importance).filter(
    ({ headings, importance: own }) => headings > 0 && own > IMPORTANT,
  );
  const whole = spread(good.filter(({ faults }) => faults.length === 0));
  const taken = new Set(whole.map(({ sentence }) => sentence.ordinal));
  const mendable = good.filter(
    ({ faults, sentence }) => faults.length === 1 && !taken.has(sentence.ordinal),
  );
  return { whole, mendable: spread(mendable) };
}

/**
 * Of prose that argues, and has no headings to go by: the sentences that may carry its points, the best first. About half of them do, and
 * nothing on their surface tells which.
 */
export function sentencesToReview(
  text: FoundText,
  candidates: readonly Candidate[],
  importance: readonly number[],
): KeyPoint[] {
  const most = Math.min(
    MOST_TO_REVIEW,
    Math.max(FEWEST_TO_REVIEW, Math.round(text.words / WORDS_A_SENTENCE)),
  );
  const placed = weighed(text, candidates, importance).map((point): KeyPoint => {
    const { place, isLast, start, end } = point.sentence;
    const opens = place === 0 ? OPENS : isLast ? CLOSES : 0;
    const cue = CUES.test(text.slice(start, end)) ? CUE : 0;
    return { ...point, score: point.score + opens + cue };
  });
  return spread(placed.filter(({ faults }) => faults.length <= 1)).slice(0, most);
}

function weighed(
  text: FoundText,
  candidates: readonly Candidate[],
  importance: readonly number[],
): KeyPoint[] {
  return candidates.map((candidate): KeyPoint => {
    const lemmas = new Set(candidate.tokens.map(({ lemma }) => lemma));
    const own = importance[candidate.sentence.ordinal] ?? 0;
    const headings = [...lemmas].filter((lemma) => text.headings.has(lemma)).length;
    const topics = [...lemmas].filter((lemma) => text.topics.has(lemma)).length;
    const commas = candidate.tokens.filter((token) => token.text === ',').length;
    const score =
      own +
      0.05 * Math.min(3, topics) +
      0.08 * Math.min(2, headings) -
      0.04 * commas -
      0.35 * candidate.faults.length;
    return { ...candidate, importance: own, score, headings, topics };
  });
}

/** By score, at most two of a passage; of halves of one sentence the better. */
function spread(points: readonly KeyPoint[]): KeyPoint[] {
  const perPassage = new Map<number, number>();
  return [...points]
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .filter(({ sentence: { passage } }) => {
      const count = (perPassage.get(passage) ?? 0) + 1;
      perPassage.set(passage, count);
      return count <= MOST_A_PASSAGE;
    });
}
