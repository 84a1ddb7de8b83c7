import { type Block, codeText, oneLine } from '#core/essay/block.ts';
import type { FoundBlock } from './found.ts';

/** What stands under one of these headings is no text of the essay. */
const NOTES = /^(?:\d+\.?\s+)?((foot|end)?notes?|anmerkungen|fu(ß|ss)noten|notas|remarques)\W*$/i;
const REFERENCES =
  /^(?:\d+\.?\s+)?(references( cited)?|(selected |annotated )?bibliography|works cited|literature cited|literatur(verzeichnis)?|bibliograf[ií]a|bibliographie|further reading|external links|sources)\W*$/i;
const CAPTION =
  /^(fig(ure|\.)?|tab(le|\.)?|chart|map|photo|box|exhibit|abb(ildung|\.)?|tab(elle|\.)?|figura|tabla|tableau)\s*\d+([.-]\d+)*[.:]?\s/i;
const LONGEST_CAPTION = 60;
const LONGEST_REFERENCE = 80;
/** A reference shows two of these. */
const OF_REFERENCES = [
  /\b(1[5-9]|20)\d\d[a-z]?\b/,
  /\bpp?\.\s?\d/i,
  /\bvols?\.|\d+\s?\(\d+\)/i,
  /\b[Nn]o\.\s?\d/,
  /\b[Ee]ds?\.|\bedited by\b|\btrans\./,
  /https?:\/\/|\bwww\.|\bdoi\b/i,
  /^\W*(Ibid|See|Cf|Op\. ?cit)\b/,
  /\bpress\b|\bpublishers?\b|\bverlag\b/i,
];
/** The line of a list of contents: dots that lead to a page. */
const LEADER = /(\. ?){5,}|\u2026{2,}/;

/**
 * What readers found, as blocks: one line each, nothing empty, and what only serves a text set apart by its kind, whatever format it
 * came in: notes, references, captions, lists of contents.
 */
export function settled(found: readonly FoundBlock[]): Block[] {
  const blocks: Block[] = [];
  let aside: { kind: 'note' | 'reference'; level: number } | null = null;
  for (const { kind, level, mark, text: words, page } of found) {
    const text = kind === 'code' ? codeText(words) : oneLine(words);
    if (text === '') continue;
    if (kind === 'heading' && (!aside || level <= aside.level)) {
      if (NOTES.test(text)) aside = { kind: 'note', level };
      else aside = REFERENCES.test(text) ? { kind: 'reference', level } : null;
    }
    const sort = kind === 'heading' ? kind : (aside?.kind ?? kindOf(kind, text));
    const own = sort === kind ? { kind, level, mark } : { kind: sort, level: 0, mark: '' };
    blocks.push({ ...own, text, page: page ?? null, id: `b${blocks.length + 1}` });
  }
  return blocks;
}

function kindOf(kind: Block['kind'], text: string): Block['kind'] {
  if (kind !== 'paragraph' && kind !== 'list-item') return kind;
  if (LEADER.test(text)) return 'reference';
  const count = text.split(' ').length;
  if (kind === 'paragraph' && count <= LONGEST_CAPTION && CAPTION.test(text)) return 'caption';
  const signs = OF_REFERENCES.filter((sign) => sign.test(text)).length;
  return count < LONGEST_REFERENCE && signs >= 2 && !isProse(text) ? 'reference' : kind;
}

/** Running prose may name a year and a page too; it has a verb that its sentences turn on. */
const isProse = (text: string) =>
  (text.match(/\b(is|are|was|were|has|have|had|that|which|because|but|when|will|would|can)\b/gi)
    ?.length ?? 0) >= 3;
