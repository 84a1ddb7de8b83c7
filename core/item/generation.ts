import { chance, shuffled } from '#core/chance/seeded.ts';
import type { Claim } from '#core/claim/claim.ts';
import type { Alternative, Term } from '#core/claim/term.ts';
import { likeness } from '#core/essay/words.ts';
import type { Distractor, ItemDraft } from './draft.ts';
import { GAP } from './item.ts';
import { magnitude } from './options.ts';

/** What an item is made from. */
export interface Ground {
  claim: Claim & { terms: Term[]; alternatives: Alternative[]; why?: string };
  /** The deck's claims with their terms, for distractors. */
  claims: readonly (Claim & { terms: Term[] })[];
  seed: number;
}

/** The stem, key and wrong options of a draft, or one sentence on why there are none. */
export type Question =
  | { stem: string; key: string; distractors: Distractor[]; why?: string }
  | string;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The one place where a phrase stands as whole words. */
function placeOf(phrase: string, sentence: string): number | undefined {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literal(phrase)}(?![\\p{L}\\p{N}])`, 'gu');
  const places = [...sentence.matchAll(whole)];
  return places.length === 1 ? places[0]?.index : undefined;
}

function replaced(sentence: string, phrase: string, by: string): string | undefined {
  const at = placeOf(phrase, sentence);
  if (at === undefined) return undefined;
  const next = sentence.slice(0, at) + by + sentence.slice(at + phrase.length);
  return next.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The claim's sentence with a gap for the term. */
function gapped({ claim }: Ground, term: string): Question {
  const stem = replaced(claim.statement, term, GAP);
  if (stem === undefined) return `“${term}” does not stand exactly once in the claim’s statement`;
  return { stem, key: term, distractors: [] };
}

/** Whether the deck's term could stand where the key stands, and is not another right answer. */
function fits(candidate: Term, key: Term, { claim }: Ground): boolean {
  const numeric = (text: string) => magnitude(text) !== undefined;
  const article = (text: string) => /^(the|an?)\s/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const ratio = key.text.length / candidate.text.length;
  return (
    candidate.type === key.type &&
    numeric(candidate.text) === numeric(key.text) &&
    article(candidate.text) === article(key.text) &&
    ratio >= 0.5 &&
    ratio <= 1.7 &&
    likeness(candidate.text, key.text) === 0 &&
    !claim.statement.includes(candidate.text)
  );
}

/** Three wrong options: the author's alternatives first, then the deck's own terms of the type. */
function distractorsFor(key: Term, ground: Ground): Distractor[] {
  const written = ground.claim.alternatives.filter((alternative) => alternative.term === key.text);
  const found = ground.claims
    .filter((claim) => claim.id !== ground.claim.id)
    .flatMap((claim) =>
      claim.terms
        .filter((term) => fits(term, key, ground))
        .map((term) => ({ text: term.text, why: `That belongs elsewhere: ${claim.statement}` })),
    );
  const all = [...written, ...shuffled(found, ({ text }) => text, ground.seed)];
  const unique = all.filter((d, i) => all.findIndex((other) => other.text === d.text) === i);
  return unique.slice(0, 3).map(({ text, why }) => ({ text, why }));
}

function choice(ground: Ground, key: Term): Question {
  const question = gapped(ground, key.text);
  if (typeof question === 'string') return question;
  const distractors = distractorsFor(key, ground);
  if (distractors.length < 2)
    return `fewer than two good wrong options for “${key.text}”: make it a recall or a cloze`;
  return { ...question, distractors };
}

/** The statement itself, or with one term changed into an alternative. */
function trueFalse({ claim, seed }: Ground, key: Term, answer: string | undefined): Question {
  const swaps = claim.alternatives.flatMap((alternative) => {
    const stem = replaced(claim.statement, alternative.term, alternative.text);
    return stem === undefined ? [] : [{ stem, why: alternative.why }];
  });
  const wanted = answer ?? (chance(claim.id, seed) % 2 ? 'True' : 'False');
  if (wanted === 'True') return { stem: claim.statement, key: 'True', distractors: [] };
  const swap = swaps[chance(key.text, seed) % Math.max(1, swaps.length)];
  if (!swap) return 'a false statement needs an alternative for a term of the claim’s statement';
  const why = `${swap.why} In fact: ${claim.statement}`;
  return { stem: swap.stem, key: 'False', distractors: [], why };
}

/** Makes from the claim what the author left out of the draft. */
export function question(draft: ItemDraft, ground: Ground): Question {
  const { terms } = ground.claim;
  const named = terms.find((term) => term.text === draft.answer);
  const term = named ?? terms[0];
  if (draft.kind === 'recall' || draft.kind === 'explain')
    return `a ${draft.kind} item needs its question by hand`;
  if (!term) return 'the claim has no terms to ask for';
  if (draft.kind === 'true-false') return trueFalse(ground, term, draft.answer);
  if (draft.answer !== undefined && !named)
    return `“${draft.answer}” is not among the claim’s terms`;
  return draft.kind === 'choice' ? choice(ground, term) : gapped(ground, term.text);
}

/** The one item of a claim whose author asked for none: what can be typed is typed. */
export function defaultDraft(ground: Ground): ItemDraft {
  const fact = ground.claim.terms.find(({ type }) => type === 'when' || type === 'how-many');
  const kind = fact ? 'typed' : 'cloze';
  const base = { accepted: [], distractors: [], keyPoints: [] };
  return { slug: kind, kind, role: 'card', ...base, ...(fact ? { answer: fact.text } : {}) };
}
