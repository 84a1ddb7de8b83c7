import { type Fault, readWritten, type WrittenPath } from '#core/deck/reading.ts';
import type { DeckSource } from '#core/deck/source.ts';
import type { WrittenDeck } from '#core/deck/written.ts';
import { readMarkdown } from '#formats/markdown/markdown.ts';
import { InputError, type Problem } from '#formats/problem.ts';
import { withSaid } from './blocks-file.ts';
import { type ReadClaims, readClaims } from './claim-reader.ts';
import { blocksSheet, type ClaimEntry, claimsSheet, deckSheet } from './deck-sheet.ts';
import { readSheet, type Sheet } from './yaml.ts';

export interface SourceFile {
  path: string;
  text: string;
}

/** Where an author wrote something. */
export type Place = Pick<Problem, 'path' | 'line'>;

/** A deck's folder, read whole. */
export interface DeckFolder {
  /** As its author wrote it. */
  written: WrittenDeck;
  /** The same, against its text. */
  source: DeckSource;
  /** Where items were written, by the ids that they get; an item made of a claim alone, where the claim was. */
  places: ReadonlyMap<string, Place>;
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
 * Reads a deck's folder: `deck.yaml`, its study text in `*.md` with `blocks.yaml` beside it, and its claims in `claims*.yaml`, several
 * files in the order of their names. Throws `InputError` with every fault, its file and its line.
 */
export function readDeck(files: readonly SourceFile[]): DeckFolder {
  const sorted = [...files].sort((a, b) => byName.compare(stemOf(a.path), stemOf(b.path)));
  const named = (name: string) => sorted.find(({ path }) => nameOf(path) === name);
  const head = named('deck.yaml');
  const folder = (sorted[0]?.path ?? '').replace(/[^\\/]*$/, '');
  if (!head) throw missing(`${folder}deck.yaml`, 'the file is missing', 'Every deck needs one.');
  const claimFiles = sorted.filter(({ path }) => /^claims.*\.ya?ml$/.test(nameOf(path)));
  if (claimFiles.length === 0)
    throw missing(`${folder}claims.yaml`, 'the file is missing', 'Write the deck’s claims in it.');
  const texts = sorted.filter(({ path }) => /\.md$/.test(path) && !ABOUT.test(nameOf(path)));
  const plain = readMarkdown(texts);
  if (!plain.some(({ kind }) => kind !== 'heading'))
    throw missing(`${folder}essay.md`, 'the deck has no study text', 'Write it in a file *.md.');
  const beside = named('blocks.yaml');
  const blocks = beside
    ? withSaid(plain, readSheet(beside.path, beside.text, blocksSheet))
    : { blocks: plain, problems: [] };

  const { deck: slug, ...about } = readSheet(head.path, head.text, deckSheet).value;
  const sheets = claimFiles.map(({ path, text }) => readSheet(path, text, claimsSheet));
  const read = sheets.map(readClaims);
  const claims = read.flatMap((file) => file.claims);
  const written: WrittenDeck = { deck: { slug, ...about }, blocks: blocks.blocks, claims };
  const { source, faults } = readWritten(written);
  const lines = linesOf(sheets, read);
  const problems = [
    ...blocks.problems,
    ...read.flatMap((file) => file.problems),
    ...faults.map((fault) => problemOf(fault, lines)),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return { written, source, places: placesOf(source, lines) };
}

/** The place of a path below one of the claims, which are counted over all files. */
type Lines = (path: WrittenPath) => Place;

function linesOf(sheets: readonly Sheet<ClaimEntry[]>[], read: readonly ReadClaims[]): Lines {
  const owners = sheets.flatMap((sheet, file) =>
    sheet.value.map((_, index) => ({ sheet, index, items: read[file]?.itemPlaces[index] })),
  );
  return ([, claim, field, item, ...path]) => {
    const { sheet, index, items } = owners[Number(claim)] ?? {};
    if (!sheet || index === undefined) return { path: sheets[0]?.path ?? '', line: 1 };
    const inItem =
      item === undefined ? [] : [field === 'items' ? (items?.[Number(item)] ?? 0) : item];
    const at = [index, ...(field === undefined ? [] : [field]), ...inItem, ...path];
    return { path: sheet.path, line: sheet.lineOf(at) };
  };
}

function problemOf({ at, what, mend }: Fault, lines: Lines): Problem {
  return { ...lines(at), what, mend };
}

function placesOf({ deck, claims }: DeckSource, lines: Lines): Map<string, Place> {
  const places = new Map<string, Place>();
  claims.forEach(({ id, drafts }, i) => {
    const claimId = `${deck.slug}.${id}`;
    drafts.forEach(({ slug }, j) => {
      places.set(`${claimId}.${slug}`, lines(['claims', i, 'items', j]));
    });
    places.set(claimId, lines(['claims', i]));
  });
  return places;
}
