import { numberKey } from '#core/course/number-key.ts';
import { type Roster, type RosterProblem, readRoster } from '#core/course/roster.ts';
import { readTable, TableError } from '#formats/table/table.ts';
import { oneLine } from '#server/seen-text.ts';

/** No class is larger. */
const MOST_LINES = 3_000;

/** Reads a school's list of a class from a file of CSV; or what is wrong with it, in a word that the page has a sentence for. */
export function readRosterFile(
  text: string,
): Roster | RosterProblem | `rosterQuote ${number}` | 'rosterLong' {
  let rows: string[][];
  try {
    rows = readTable(text);
  } catch (error) {
    if (error instanceof TableError) return `rosterQuote ${error.line}`;
    throw error;
  }
  return rows.length > MOST_LINES
    ? 'rosterLong'
    : readRoster(
        rows.map((row) => row.map(oneLine)),
        numberKey,
      );
}
