import type { Claim } from '#core/claim/claim.ts';
import type { Edition } from '#core/deck/edition.ts';
import type { Section } from '#core/essay/essay.ts';
import { sectionAt } from '#core/essay/section.ts';
import { type Item, marksOf } from '#core/item/item.ts';
import type { Card } from '#core/memory/card.ts';
import { retrievabilityAt } from '#core/memory/retrievability.ts';
import type { Settings } from '#core/memory/settings.ts';
import type { DayBoundary } from '#core/time/study-day.ts';

/** How well something is remembered: hollow, half, full on the screen. */
export type Standing = 'not-met' | 'learning' | 'steady';

export const STANDINGS: readonly Standing[] = ['not-met', 'learning', 'steady'];

/** A stretch of the text that a key point stands on, and how it is drawn there. */
export interface PointMark {
  start: number;
  end: number;
  standing: Standing;
}

/** A claim with the learner's memory of it. */
export interface KeyPoint {
  claim: Claim;
  standing: Standing;
  /** Its evidence; of what a part of the text says of a thing each point, hollow where that was missing the last time. */
  marks: readonly PointMark[];
}

/** When memory is looked at, and by whose aim. */
export interface StandingAt {
  /** ms since 1970. */
  now: number;
  boundary: DayBoundary;
  settings: Settings;
}

/** Days of stability: recalled 9 times in 10 a week after the latest answer. */
const STEADY_STABILITY = 7;
const STEADY_RECALL = 0.85;
/** A card that falls due at the learner's aim has not slipped yet. */
const BELOW_AIM = 0.05;

/**
 * The standing of the cards of one thing. Not met until one of them was answered; steady when each that has a memory is
 * in review, has a week's stability, and has not slipped: recall now is at least 0.85, or the learner's aim less 0.05 if
 * that is lower. So attendance never empties the page, and a good day shows.
 */
export function standingOf(
  cards: readonly Card[],
  { now, boundary, settings }: StandingAt,
): Standing {
  if (!cards.some(isMet)) return 'not-met';
  // A right answer in a quiz introduces nothing: such a card is met, and has no memory yet.
  const kept = cards.filter(({ phase }) => phase.state !== 'new');
  const bound = Math.min(STEADY_RECALL, settings.desiredRetention - BELOW_AIM);
  const isSteady = (card: Card) =>
    card.phase.state === 'review' &&
    card.phase.memory.stability >= STEADY_STABILITY &&
    (retrievabilityAt(card, now, boundary, settings) ?? 0) >= bound;
  return kept.length > 0 && kept.every(isSteady) ? 'steady' : 'learning';
}

/** Answered when studying or in a quiz. */
export function isMet({ phase, lastQuiz }: Card): boolean {
  return phase.state !== 'new' || lastQuiz !== null;
}

/** The key points of an edition in its order, with the standing of each. */
export function keyPointsOf(
  { claims, items }: Pick<Edition, 'claims' | 'items'>,
  cards: ReadonlyMap<string, Card>,
  at: StandingAt,
): KeyPoint[] {
  const byClaim = new Map<string, Card[]>();
  const pointed = new Map<string, Item>();
  for (const item of items) {
    const { id, claimId } = item;
    if (item.kind === 'points') pointed.set(claimId, item);
    const card = cards.get(id);
    const known = byClaim.get(claimId);
    if (card && known) known.push(card);
    else if (card) byClaim.set(claimId, [card]);
  }
  return claims.map((claim) => {
    const standing = standingOf(byClaim.get(claim.id) ?? [], at);
    const item = pointed.get(claim.id);
    const missed = (item && cards.get(item.id)?.missed) ?? [];
    const marks = (item ? marksOf(item) : [claim.evidence]).map(({ start, end }, place) => ({
      ...{ start, end },
      standing: missed.includes(place) ? ('not-met' as const) : standing,
    }));
    return { claim, standing, marks };
  });
}

/** Key points by the section that they stand in, in the order of the text. */
export function pointsBySection<
  P extends Pick<KeyPoint, 'claim'>,
  S extends Pick<Section, 'start' | 'end'>,
>(essay: { sections: readonly S[] }, points: readonly P[]): Map<S, P[]> {
  const found = new Map<S, P[]>(essay.sections.map((section) => [section, []]));
  for (const point of points) {
    const section = sectionAt(essay, point.claim.evidence.start);
    if (section) found.get(section)?.push(point);
  }
  return found;
}

/** How many key points stand where. */
export function standingCounts(
  points: readonly Pick<KeyPoint, 'standing'>[],
): Record<Standing, number> {
  const counts = { 'not-met': 0, learning: 0, steady: 0 };
  for (const { standing } of points) counts[standing] += 1;
  return counts;
}
