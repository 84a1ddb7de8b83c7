import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type BuiltDeck, buildDeck, SEED } from '#core/deck/build.ts';
import { checkDeck, type Finding } from '#core/item/gate/gate.ts';
import { type DeckFolder, readDeck } from '#formats/deck/deck.ts';
import { InputError } from '#formats/problem.ts';

/** A folder that holds no deck, said in one line. */
class NoDeckError extends Error {}

/**
 * The folders of decks at `place`: itself when it is one, else those directly below it.
 * @throws NoDeckError when there is none.
 */
export function deckFolders(place: string): string[] {
  if (!existsSync(place) || !statSync(place).isDirectory())
    throw new NoDeckError(`${place}: no such folder. Name the folder of a deck, such as content.`);
  if (isDeck(place)) return [place];
  const below = readdirSync(place)
    .sort()
    .map((name) => path.join(place, name))
    .filter(isDeck);
  if (below.length === 0)
    throw new NoDeckError(`${place}: holds no deck. A deck is a folder with a deck.yaml in it.`);
  return below;
}

/** A deck's folder with its items made, and where each was written. */
export interface MadeDeck extends BuiltDeck, Pick<DeckFolder, 'places'> {}

/** Reads one deck's folder and makes its items, as those of `content/`. @throws InputError with file and line of each fault */
export function makeDeck(folder: string): MadeDeck {
  const { source, places } = readDeckFolder(folder);
  return { ...buildDeck(source, SEED, 'shipped'), places };
}

/** Reads one deck's folder. @throws InputError with file and line of each fault */
export function readDeckFolder(folder: string): DeckFolder {
  const files = readdirSync(folder, { withFileTypes: true })
    // What begins with a point is of an editor or the system, and no text of the deck.
    .filter((file) => file.isFile() && /^[^.].*\.(ya?ml|md)$/.test(file.name))
    .map(({ name }) => path.join(folder, name))
    .sort()
    .map((file) => ({ path: file, text: textOf(file, readFileSync(file)) }));
  return readDeck(files);
}

/** The text of a file in UTF-8, its mark gone. @throws InputError with the first line that is none */
function textOf(file: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const isText = (line: Uint8Array) => {
      try {
        decoder.decode(line);
        return true;
      } catch {
        return false;
      }
    };
    let line = 1;
    for (let start = 0; start < bytes.length; line += 1) {
      const end = bytes.indexOf(0x0a, start);
      const next = end < 0 ? bytes.length : end + 1;
      if (!isText(bytes.subarray(start, next))) break;
      start = next;
    }
    const what = 'the file is not in UTF-8, so its letters cannot be told';
    throw new InputError([{ path: file, line, what, mend: 'Save it as UTF-8 and try again.' }]);
  }
}

/** What the quality gate says of a deck, each finding with the place where its item was written. */
export function findingsOf(deck: MadeDeck): PlacedFinding[] {
  return placed(checkDeck(deck), deck.places, deck.deck.slug);
}

/** A finding with the place where its item was written, as `file:line`; of the deck as a whole its name. */
export interface PlacedFinding extends Finding {
  place: string;
}

/** A finding in one line. */
export const lineOf = ({ place, rule, detail, mend }: PlacedFinding): string =>
  `${place}: ${rule}: ${detail} ${mend}`;

/** Findings with their places in a folder. */
export function placed(
  findings: readonly Finding[],
  places: DeckFolder['places'],
  slug: string,
): PlacedFinding[] {
  return findings.map((finding) => {
    const { itemId = '' } = finding;
    const place = places.get(itemId) ?? places.get(itemId.replace(/\.[^.]*$/, ''));
    return { ...finding, place: place ? `${place.path}:${place.line}` : slug };
  });
}

function isDeck(folder: string): boolean {
  return existsSync(path.join(folder, 'deck.yaml'));
}
