import {
  type Essay,
  type Evidence,
  type Gap,
  type Outline,
  type OutlinedSection,
  PAGE_ONLY,
  type Passage,
  type Shows,
} from './essay.ts';
import { masked } from './mask.ts';
import { type Span, sentencesIn } from './sentences.ts';
import { BREAK } from './structure.ts';
import { words } from './words.ts';

/** A text with what its learners may not see cut out of it. */
export interface CutText {
  essay: Essay;
  outline: Outline;
  /** Evidence in the cut text. @throws where it is none of what the text was cut to */
  evidence(whole: Evidence): Evidence;
}

/** A stretch that is left, from the whole text to the cut one. */
interface Piece {
  passage: Passage;
  from: number;
  to: number;
  start: number;
  end: number;
}

/**
 * Leaves of a text what its learners may see: the sentences that `cited` lies in, each stretch a passage of its own; or for each stretch
 * of `cited` one sign without words. What is left out is a gap with its length in words, and a part says its pages. `outline` is that of
 * the whole text. Pure.
 */
export function cutText(
  essay: Essay,
  outline: Outline,
  cited: readonly Evidence[],
  shows: Exclude<Shows, 'whole'>,
): CutText {
  const mask = masked(essay.text);
  const kept = essay.passages.flatMap((passage) =>
    merged(
      cited
        .filter((evidence) => evidence.passage === passage.ordinal)
        .map((evidence) =>
          shows === 'cited' ? wholeSentences(mask, essay.lang, passage, evidence) : evidence,
        ),
    ).map(({ start, end }) => ({ passage, from: start, to: end })),
  );
  let text = '';
  const pieces = kept.map((piece): Piece => {
    const said = shows === 'cited' ? essay.text.slice(piece.from, piece.to) : PAGE_ONLY;
    const start = text === '' ? 0 : text.length + BREAK.length;
    text += (text === '' ? '' : BREAK) + said;
    return { ...piece, start, end: text.length };
  });
  const passages = pieces.map(({ passage: { form, ...plain }, start, end }, ordinal): Passage => {
    const own = { ...plain, ordinal, start, end };
    return form && shows === 'cited' ? { ...own, form } : own;
  });
  const cutter = new Cutter(essay, pieces);
  const sections = outline.sections.map((section) => cutter.section(section));
  const { textId, ...about } = outline;
  const whole: Essay = { ...about, sections, shows, text, passages };
  return {
    essay: whole,
    outline: { ...outline, sections, shows },
    evidence: (evidence) => moved(evidence, pieces, shows),
  };
}

/** Overlapping and touching spans as one, in order. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** The sentences that a span lies in; of a line of verse, a table's row and code all. */
function wholeSentences(mask: string, lang: string, passage: Passage, span: Span): Span {
  const kind = passage.form?.kind;
  if (kind === 'verse' || kind === 'table-row' || kind === 'code') return passage;
  const own = sentencesIn(mask, passage, lang).filter(
    ({ start, end }) => start < span.end && end > span.start,
  );
  return {
    start: Math.min(span.start, own[0]?.start ?? span.start),
    end: Math.max(span.end, own.at(-1)?.end ?? span.end),
  };
}

function moved(evidence: Evidence, pieces: readonly Piece[], shows: Shows): Evidence {
  const ordinal = pieces.findIndex(
    ({ passage, from, to }) =>
      passage.ordinal === evidence.passage && from <= evidence.start && evidence.end <= to,
  );
  const piece = pieces[ordinal];
  if (!piece) throw new Error(`“${evidence.quote}” is none of what the text was cut to.`);
  if (shows === 'pages')
    return { ...evidence, passage: ordinal, start: piece.start, end: piece.end, quote: PAGE_ONLY };
  const start = piece.start + (evidence.start - piece.from);
  return { ...evidence, passage: ordinal, start, end: start + evidence.quote.length };
}

/** Sections and their parts in the cut text. */
class Cutter {
  /** Where the last section ended. */
  private at = 0;

  constructor(
    private readonly whole: Essay,
    private readonly pieces: readonly Piece[],
  ) {}

  section(section: OutlinedSection): OutlinedSection {
    const own = this.pieces.filter(({ from }) => from >= section.start && from < section.end);
    const [first, last] = [own[0], own.at(-1)];
    const span =
      first && last ? { start: first.start, end: last.end } : { start: this.at, end: this.at };
    this.at = span.end;
    const parts = section.parts.flatMap((part) => {
      const inside = own.filter(({ from }) => from >= part.start && from < part.end);
      const [begin, end] = [inside[0], inside.at(-1)];
      if (!begin || !end) return [];
      return [{ start: begin.start, end: end.end, words: part.words, ...this.pagesOf(part) }];
    });
    return { ...section, ...span, parts, gaps: this.gaps(section, own, span.end) };
  }

  private gaps(section: Span, own: readonly Piece[], end: number): Gap[] {
    const edges = [...own.map(({ from, to, start }) => ({ from, to, at: start })), null];
    let from = section.start;
    return edges.flatMap((edge) => {
      const count = words(this.whole.text.slice(from, edge?.from ?? section.end)).length;
      from = edge?.to ?? section.end;
      return count === 0 ? [] : [{ at: edge?.at ?? end, words: count }];
    });
  }

  private pagesOf({ start, end }: Span): { pages?: [number, number] } {
    const pages = this.whole.passages.flatMap((passage) =>
      passage.start < end && passage.end > start && passage.page !== undefined
        ? [passage.page]
        : [],
    );
    return pages.length === 0 ? {} : { pages: [Math.min(...pages), Math.max(...pages)] };
  }
}
