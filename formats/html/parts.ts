import type { BlockKind } from '#core/essay/block.ts';
import { type Element, textIn, walk } from './walk.ts';

export const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

/** What is no text of a page. */
const SKIPPED = new Set(
  (
    'head script style template noscript svg iframe object embed audio video canvas map ' +
    'select button input textarea datalist progress meter nav rt rp del dialog img picture'
  ).split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const NOTE = /\b(doc-(foot|end)notes?|foot-?notes?|end-?notes?|rear-?notes?)\b/i;
const REFERENCE =
  /\b(doc-biblio\w*|bibliography|biblioentry|references|reflist|ref-list|works-?cited)\b/i;
const BACK = /^\s*(?:[↩↵↑⤴^]\s*)+$/u;

export const isSkipped = (element: Element): boolean =>
  SKIPPED.has(element.tagName) || isHidden(element) || isNoteMark(element) || isBackLink(element);

export const isBlock = ({ tagName }: Element): boolean => BLOCKS.has(tagName);

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display:\s*none|visibility:\s*hidden/i.test(value)),
  );
}

const saidOf = (element: Element) =>
  ['role', 'epub:type', 'class', 'id'].map((name) => attribute(element, name)).join(' ');

/** What an element says of all that is in it: notes, references; undefined where it says nothing. */
export function asideOf(element: Element): Extract<BlockKind, 'note' | 'reference'> | undefined {
  const said = saidOf(element);
  if (NOTE.test(said)) return 'note';
  return REFERENCE.test(said) ? 'reference' : undefined;
}

/** The sign that leads to a note: raised and a link, or raised and nothing but a short number or sign. */
function isNoteMark(element: Element): boolean {
  if (/\b(doc-noteref|noteref)\b/.test(saidOf(element))) return true;
  if (element.tagName !== 'sup') return false;
  const text = textIn(element).trim();
  if (
    !/^[[(]?(\d{1,3}([,–-]\s*\d{1,3})*|[a-z]|[*†‡§¶]{1,3}|note \d{1,3}|citation needed)[\])]?$/i.test(
      text,
    )
  )
    return false;
  return hasLink(element) || !isPower(element);
}

/** After a number or a few letters it is a power: 10², x², mc². */
function isPower(element: Element): boolean {
  const { parentNode } = element;
  const siblings = parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  const text =
    before && 'value' in before
      ? before.value
      : before && 'tagName' in before
        ? textIn(before)
        : '';
  return /(^|[^\p{L}])\p{L}{1,3}$|[\d)\]]$/u.test(text);
}

function hasLink(element: Element): boolean {
  let has = element.parentNode !== null && element.parentNode.nodeName === 'a';
  walk(element, {
    open(inner) {
      if (inner.tagName === 'a') has = true;
      return !has;
    },
  });
  return has;
}

/** From a note back to where it is called. */
const isBackLink = (element: Element): boolean =>
  element.tagName === 'a' &&
  (/doc-backlink|footnote-back/.test(saidOf(element)) ||
    BACK.test(textIn(element).replace(/[\ufe0e\ufe0f]/gu, '')));
