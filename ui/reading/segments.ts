/** A stretch of the text, offsets in UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of a passage that is shown alike. */
export interface Segment extends Span {
  /** The mark that a tap on it opens; null for plain text. */
  mark: number | null;
  /** The marks that begin here. */
  begins: readonly number[];
  /** Part of the place that the reader was brought to. */
  isPlace: boolean;
}

/**
 * A passage in stretches. Where several marks lie over the same words, these belong to the
 * shortest, so that each mark has words of its own; the longer ones go on around it. Pure.
 */
export function segmentsOf(passage: Span, marks: readonly Span[], place: Span | null): Segment[] {
  const { start, end } = passage;
  const inside = marks
    .map(({ start: from, end: to }, mark) => ({ start: from, end: to, mark }))
    .filter((span) => span.start < end && span.end > start);
  const edges = [...inside, ...(place ? [place] : [])].flatMap((span) => [span.start, span.end]);
  const cuts = [...new Set([start, ...edges.filter((at) => at > start && at < end), end])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const over = inside.filter((span) => span.start <= from && span.end >= to);
    const [shortest] = over.sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      ...{ start: from, end: to, mark: shortest?.mark ?? null },
      begins: inside.filter((span) => span.start === from).map(({ mark }) => mark),
      isPlace: place !== null && place.start <= from && place.end >= to,
    };
  });
}
