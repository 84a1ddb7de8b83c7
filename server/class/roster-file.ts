import { numberKey } from '#core/course/number-key.ts';
import { type Roster, type RosterProblem, readRoster } from '#core/course/roster.ts';
import { fileText } from '#formats/file-text.ts';
import { readTable, TableError } from '#formats/table/table.ts';
import { oneLine } from '#server/seen-text.ts';

/** No class is larger. */
const MOST_LINES = 3_000;

/** A school's list, and whether the letters of its file had to be guessed. */
interface RosterFile {
  roster: Roster;
  isGuessed: boolean;
}

/** Reads a school's list of a class from a file of CSV; or what is wrong with it, in a word that the page has a sentence for. */
export function readRosterFile(
  bytes: Uint8Array,
): RosterFile | RosterProblem | `rosterQuote ${number}` | 'rosterLong' | 'rosterUnread' {
  const file = fileText(bytes);
  if (!file) return 'rosterUnread';
  let rows: string[][];
  try {
    rows = readTable(file.text);
  } catch (error) {
    if (error instanceof TableError) return `rosterQuote ${error.line}`;
    throw error;
  }
  if (rows.length > MOST_LINES) return 'rosterLong';
  const roster = readRoster(
    rows.map((row) => row.map(oneLine)),
    numberKey,
  );
  return typeof roster === 'string' ? roster : { roster, isGuessed: file.isGuessed };
}
