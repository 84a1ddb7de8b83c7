import { chance, shuffled } from '#core/chance/seeded.ts';
import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { contentStems } from '#core/essay/words.ts';
import type { ItemKind } from '#core/item/item.ts';
import type { Card } from '#core/memory/card.ts';
import { MAX_ATTEMPT_ITEMS } from '#core/memory/event.ts';
import { retrievabilityAt } from '#core/memory/retrievability.ts';
import { type StandingAt, standingOf } from '#core/study/standing.ts';
import { giveAway } from './giveaway.ts';

/** Which key points are asked first: those likely to be missed, the important ones alike, or those not met yet. */
export type QuizAim = 'weak' | 'alike' | 'unmet';

/** What the learner asks for. */
export interface QuizWish {
  /** How many questions, or all that fit. */
  count: number | 'all';
  aim: QuizAim;
  /** The kinds that may be asked; null for all. */
  kinds: ReadonlySet<ItemKind> | null;
  /** The items that may be asked: those of the sections that were read, of one key point, of what was missed … */
  among: (item: EditionItem) => boolean;
  /** Items asked in an earlier quiz: their key points come in other forms where there are any. */
  askedBefore?: ReadonlySet<string>;
  /** A time to fill, in ms, instead of a number: a pass before an exam, asked in the order of what is worth most. */
  within?: { ms: number; msOf: (item: EditionItem) => number };
}

/** Why a quiz is shorter than was asked for: too few key points; or what is left would give another answer away. */
export type Shortage = 'too-few' | 'gives-away';

export interface AssembledQuiz {
  /** In the order in which they are asked. */
  items: readonly EditionItem[];
  /** How many of the wished-for questions there are not, by why. Nothing where all were found. */
  short: readonly { why: Shortage; count: number }[];
}

/** What the choice goes by beside the wish. */
export interface QuizGround {
  edition: Edition;
  cards: ReadonlyMap<string, Card>;
  at: StandingAt;
  /** The same seed and the same memory give the same quiz. */
  seed: number;
}

/** What was never answered is as likely missed as not. */
const UNKNOWN_RECALL = 0.5;
/** So much likelier is a key point chosen that no quiz has asked yet. */
const NOT_QUIZZED = 0.2;
/** Even the least important key point counts for so much. */
const LEAST_WEIGHT = 0.4;

/**
 * Chooses a quiz: one item a key point, by importance and by how likely it is missed, its kinds in turn, none that gives
 * another away; asked in a mixed order. Suspended cards stay out.
 */
export function assembleQuiz(wish: QuizWish, ground: QuizGround): AssembledQuiz {
  const { edition, seed } = ground;
  const topic = new Set(contentStems(edition.title));
  const byClaim = candidates(wish, ground);
  const wanted = Math.min(wish.count === 'all' ? byClaim.length : wish.count, MAX_ATTEMPT_ITEMS);
  const chosen: EditionItem[] = [];
  let room = wish.within?.ms ?? Number.POSITIVE_INFINITY;
  const used = new Map<ItemKind, number>();
  let given = 0;
  for (const items of byClaim) {
    if (chosen.length >= wanted || room <= 0) break;
    const fitting = items.filter((item) => !chosen.some((other) => giveAway(item, other, topic)));
    const [best] = fitting.sort((a, b) => preference(a, b, { wish, ground, used }));
    if (best) {
      chosen.push(best);
      room -= wish.within?.msOf(best) ?? 0;
      used.set(best.kind, (used.get(best.kind) ?? 0) + 1);
    } else given += 1;
  }
  if (wish.within) return { items: chosen, short: [] };
  const missing = wanted - chosen.length;
  const givesAway = Math.min(given, missing);
  const short = [
    { why: 'gives-away' as const, count: givesAway },
    { why: 'too-few' as const, count: missing - givesAway },
  ];
  return {
    items: shuffled(chosen, ({ id }) => id, seed),
    short: short.filter(({ count }) => count > 0),
  };
}

/** The items of each key point that may be asked, the key point worth most first. */
function candidates(wish: QuizWish, ground: QuizGround): EditionItem[][] {
  const { edition, cards, at, seed } = ground;
  const groups = edition.claims.flatMap(({ id, importance }) => {
    const items = edition.items.filter((item) => item.claimId === id);
    const own = items.flatMap((item) => cards.get(item.id) ?? []);
    if (wish.aim === 'unmet' && standingOf(own, at) !== 'not-met') return [];
    const asked = items.filter(
      (item) =>
        !cards.get(item.id)?.suspended &&
        (wish.kinds === null || wish.kinds.has(item.kind)) &&
        wish.among(item),
    );
    if (asked.length === 0) return [];
    const weight = LEAST_WEIGHT + (1 - LEAST_WEIGHT) * importance;
    const worth = wish.aim === 'weak' ? weight * missChance(own, at) : weight;
    return [{ id, asked, worth }];
  });
  groups.sort((a, b) => b.worth - a.worth || chance(a.id, seed) - chance(b.id, seed));
  return groups.map(({ asked }) => asked);
}

/** How likely the learner would miss a key point, by the weakest of its cards; a little more where no quiz asked it. */
function missChance(cards: readonly Card[], { now, boundary, settings }: StandingAt): number {
  const recalls = cards.flatMap((card) => retrievabilityAt(card, now, boundary, settings) ?? []);
  const recall = recalls.length > 0 ? Math.min(...recalls) : UNKNOWN_RECALL;
  const isQuizzed = cards.some(({ lastQuiz }) => lastQuiz !== null);
  return 1 - recall + (isQuizzed ? 0 : NOT_QUIZZED);
}

interface Preferring {
  wish: QuizWish;
  ground: QuizGround;
  used: ReadonlyMap<ItemKind, number>;
}

/** Another form than last time first, then the kind asked least so far, then what no quiz asked, then by lot. */
function preference(a: EditionItem, b: EditionItem, { wish, ground, used }: Preferring): number {
  const { cards, seed } = ground;
  const was = ({ id }: EditionItem) => Number(wish.askedBefore?.has(id) ?? false);
  const kind = (item: EditionItem) => used.get(item.kind) ?? 0;
  const quizzed = ({ id }: EditionItem) => Number((cards.get(id)?.lastQuiz ?? null) !== null);
  return (
    was(a) - was(b) ||
    kind(a) - kind(b) ||
    quizzed(a) - quizzed(b) ||
    chance(a.id, seed) - chance(b.id, seed)
  );
}
