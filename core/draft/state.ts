import type { DeckMeta } from '#core/deck/source.ts';
import type { WrittenClaim } from '#core/deck/written.ts';
import type { Block } from '#core/essay/block.ts';
import type { Cited, Shows } from '#core/essay/essay.ts';

/** A stretch of the text that somebody chose. */
export interface Mark {
  id: string;
  evidence: Cited;
  /** Who chose it. */
  author: string;
  /** What was noted beside it; empty where nothing was. */
  note: string;
  /** Which of the cards it is asked by, where somebody put it there; else that of its part. */
  card: string | null;
  /** Its words stand in the text no more, or in several places alike. */
  isFallen: boolean;
}

/** What somebody wrote in a field, beside what stands there now: neither had seen the other's. */
export interface OtherWording {
  value: unknown;
  author: string;
  /** The step that wrote it. */
  step: string;
}

/** What stands in a field that was written in. */
export interface FieldState extends OtherWording {
  /** Oldest first; gone as soon as somebody writes who has seen them. */
  others: readonly OtherWording[];
}

/** A draft after its steps. */
export interface DraftState {
  deck: DeckMeta;
  shows: Shows;
  blocks: readonly Block[];
  /** With all that was written in them; those that were left out too. */
  claims: readonly WrittenClaim[];
  marks: ReadonlyMap<string, Mark>;
  /** The names of cards that hold marks, by their ids. */
  names: ReadonlyMap<string, string>;
  /** The ids of claims, items, suggestions and blocks that were left out; an item's after its claim's and a point. */
  leftOut: ReadonlySet<string>;
  /** Suggestions that somebody has decided on, whichever way: they are suggested no more. */
  decided: ReadonlySet<string>;
  /** What was written in fields, by `fieldKey`. */
  fields: ReadonlyMap<string, FieldState>;
  /** Claims, and items (`claim.item`), whose evidence fell off when blocks were mended. */
  fallen: ReadonlySet<string>;
}

/** How a field is called in `DraftState.fields`. */
export const fieldKey = (thing: string, id: string, field: string): string =>
  `${thing} ${id} ${field}`;
