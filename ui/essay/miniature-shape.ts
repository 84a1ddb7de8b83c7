import type { Section } from '#core/essay/essay.ts';

/** Offsets into the text. */
export interface Span {
  start: number;
  end: number;
}

/** The shape of an essay: its sections with what is left out of them, and where its key points stand. */
export interface MiniatureShape {
  sections: readonly (Span & Pick<Section, 'gaps'>)[];
  claims: readonly { evidence: Span }[];
}

/** A word that is left out takes so much room as one of English prose does, its blank with it, in code units. */
const WORD = 6;

/** A shape with room for what is left out of its text, so that what is shown lies where it lies in the book. Pure. */
export function spreadGaps({ sections, claims }: MiniatureShape): MiniatureShape {
  if (!sections.some(({ gaps = [] }) => gaps.length > 0)) return { sections, claims };
  let added = 0;
  const moved = new Map<MiniatureShape['claims'][number], { start: number; end: number }>();
  const spread = sections.map(({ start, end, gaps = [] }) => {
    const from = start + added;
    const inside = claims
      .filter(({ evidence }) => evidence.start >= start && evidence.start < end)
      .sort((a, b) => a.evidence.start - b.evidence.start);
    let next = 0;
    const room = (until: number) => {
      for (; (gaps[next]?.at ?? Number.POSITIVE_INFINITY) <= until; next += 1)
        added += WORD * (gaps[next]?.words ?? 0);
    };
    for (const claim of inside) {
      room(claim.evidence.start);
      const { evidence } = claim;
      moved.set(claim, { start: evidence.start + added, end: evidence.end + added });
    }
    room(end);
    return { start: from, end: end + added };
  });
  return {
    sections: spread,
    claims: claims.map((claim) => ({ evidence: moved.get(claim) ?? claim.evidence })),
  };
}
