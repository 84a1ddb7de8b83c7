import type { ClaimKind } from '#core/claim/claim.ts';
import type { TermType } from '#core/claim/term.ts';
import type { Block } from '#core/essay/block.ts';
import type { ItemRole } from '#core/item/common.ts';
import type { ItemKind } from '#core/item/item.ts';
import type { DeckMeta } from './source.ts';

/** Words of the text that something stands on, as its author points to them. */
export interface Cited {
  quote: string;
  /** The id of the block that they stand in; absent: wherever they stand. */
  block?: string;
  /** Which ones, from 1, where they stand there more than once. */
  which?: number;
}

/** An item as its author writes it. */
export interface WrittenItem {
  kind: ItemKind;
  /** Names it within its claim; absent: its kind does. */
  id?: string;
  role: ItemRole;
  /** Absent: made from the claim. */
  question?: string;
  why?: string;
  /** Absent: that of its claim. */
  evidence?: Cited;
  /** What its author says that the latest edit did. */
  change?: 'wording' | 'meaning';
  /** What only items of its kind have, in the form of `makingOf(kind).source`. */
  fields: Readonly<Record<string, unknown>>;
}

/** A claim as its author writes it: without offsets, its id unique in the deck only. */
export interface WrittenClaim {
  id: string;
  statement: string;
  label?: string;
  kind: ClaimKind;
  importance: number;
  /** Paragraph of the source that it retells, from 1. */
  paragraph?: number;
  evidence: Cited;
  terms: Readonly<Partial<Record<TermType, readonly string[] | undefined>>>;
  /** By term the plausible, wrong stand-ins for it, each with why it is wrong. */
  alternatives: Readonly<Record<string, Readonly<Record<string, string>>>>;
  why?: string;
  items: readonly WrittenItem[];
}

/** A deck as it is written, in a folder or in a draft: a text in blocks, and what is asked about it. */
export interface WrittenDeck {
  deck: DeckMeta;
  blocks: readonly Block[];
  claims: readonly WrittenClaim[];
}

/** What an item is called within its claim. */
export const nameOfItem = ({ id, kind }: Pick<WrittenItem, 'id' | 'kind'>): string => id ?? kind;
