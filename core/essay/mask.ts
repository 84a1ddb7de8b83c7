/** A number that leads to a note, glued to the end of a sentence or to a long word. */
const GLUED =
  /(?<=[\p{L})\]"'%][.,;:!?]["')]?)\d{1,3}(?:,\d{1,3})*(?=\s|$)|(?<=\p{Ll}{4})\d{1,3}(?![\d\p{L}])/gu;
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079]/g;
const SIGNS = /\[(?:\d{1,3}(?:[,-]\s?\d{1,3})*|[a-z]|citation needed|note \d{1,3})\]/gi;
const CITED =
  /\((?=[^()]{0,300}\b(?:1[5-9]|20)\d\d)(?=[^()]{0,300}\p{Lu})[^()]{0,300}(?:,|&|et al)[^()]{0,300}\)/gu;
const POINTED = /\(\s*(?:see\s*)?(?:(?:figure|fig\.|table|chapter|section)\b[^()]{0,100})?\)/gi;
const STARS = /(?<=[\p{L}\p{N}])\*+|_/gu;

/**
 * A copy of a text, of equal length, for rules to read: line breaks as blanks, quotes straight, the en dash as a hyphen, and a blank for
 * each sign of what does not belong to its sentences: numbers of notes, citations in brackets, brackets that point to a figure. What
 * is found in the mask stands in the text at the same place.
 */
export function masked(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/–/g, '-')
    .replace(RAISED, blank)
    .replace(SIGNS, blank)
    .replace(CITED, blank)
    .replace(POINTED, blank)
    .replace(STARS, blank)
    .replace(GLUED, blank);
}

const blank = (found: string) => ' '.repeat(found.length);

/** The words of a place in a text without what its mask left out: on one line, blanks as a printer sets them. */
export function unmasked(text: string, mask: string, start: number, end: number): string {
  let words = '';
  for (let at = start; at < end; at++) words += mask[at] === ' ' ? ' ' : text[at];
  return words
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .replace(/(?<=[([]) /g, '')
    .trim();
}
