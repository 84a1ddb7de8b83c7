import type { DeckSource } from '#core/deck/source.ts';
import type { Essay } from '#core/essay/essay.ts';
import { structureOf } from '#core/essay/structure.ts';
import { readMarkdown } from '#formats/markdown/markdown.ts';
import { InputError } from '#formats/problem.ts';
import { ClaimReader } from './claim-reader.ts';
import { claimsSheet, deckSheet } from './deck-sheet.ts';
import { readSheet } from './yaml.ts';

export interface SourceFile {
  path: string;
  text: string;
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
/** `claims.yaml` comes before `claims-2.yaml`, and that before `claims-10.yaml`. */
const byName = new Intl.Collator('en', { numeric: true });
/** Files that speak of a folder, and are no part of what is studied. */
const ABOUT = /^(readme|licen[cs]e|copying|notes|todo|changelog|contributing|authors)\.md$/i;
const stemOf = (path: string) => path.replace(/\.[^.\\/]*$/, '');
const missing = (path: string, what: string, mend: string) =>
  new InputError([{ path, line: 1, what, mend }]);

/**
 * Reads a deck's folder: `deck.yaml`, its study text in `*.md` and its claims in `claims*.yaml`, several
 * files in the order of their names. Throws `InputError` with every fault, its file and its line.
 */
export function readDeck(files: readonly SourceFile[]): DeckSource {
  const sorted = [...files].sort((a, b) => byName.compare(stemOf(a.path), stemOf(b.path)));
  const head = sorted.find(({ path }) => nameOf(path) === 'deck.yaml');
  const folder = (sorted[0]?.path ?? '').replace(/[^\\/]*$/, '');
  if (!head) throw missing(`${folder}deck.yaml`, 'the file is missing', 'Every deck needs one.');
  const claimFiles = sorted.filter(({ path }) => /^claims.*\.ya?ml$/.test(nameOf(path)));
  if (claimFiles.length === 0)
    throw missing(`${folder}claims.yaml`, 'the file is missing', 'Write the deck’s claims in it.');
  const texts = sorted.filter(({ path }) => /\.md$/.test(path) && !ABOUT.test(nameOf(path)));
  const { text, sections, passages } = structureOf(readMarkdown(texts));
  if (passages.length === 0)
    throw missing(`${folder}essay.md`, 'the deck has no study text', 'Write it in a file *.md.');

  const { deck: slug, ...about } = readSheet(head.path, head.text, deckSheet).value;
  const { title, lang, dir } = about;
  const essay: Essay = { title, lang, dir, text, sections, passages };
  const reader = new ClaimReader(essay, slug);
  const claims = claimFiles.flatMap((file) =>
    reader.read(readSheet(file.path, file.text, claimsSheet)),
  );
  if (reader.problems.length > 0) throw new InputError(reader.problems);
  return { deck: { slug, ...about }, essay, claims };
}
