import type { ClaimKind } from '#core/claim/claim.ts';
import type { HalfEdit } from '#core/claim/half-edit.ts';
import type { TermType } from '#core/claim/term.ts';
import type { Block } from '#core/essay/block.ts';
import type { Cited } from '#core/essay/essay.ts';
import type { ItemRole } from '#core/item/common.ts';
import type { ItemKind } from '#core/item/item.ts';
import type { DeckMeta } from './source.ts';

/**
 * What a program proposed and nobody has decided on yet: it stands in what is written, and is not published. Absent: it counts.
 */
export interface Proposed {
  status?: 'draft';
}

/** An item as its author writes it. */
export interface WrittenItem extends Proposed {
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
  /** How a program made it, and why it may be asked as it is or what a person should look at; absent: a person wrote it. */
  pattern?: string;
  reason?: string;
  /** What only items of its kind have, in the form of `makingOf(kind).source`. */
  fields: Readonly<Record<string, unknown>>;
}

/** A claim as its author writes it: without offsets, its id unique in the deck only. */
export interface WrittenClaim extends Proposed {
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
  /** Changes that would make a proposed statement stand without its page, half done: a person chooses. */
  edits?: readonly HalfEdit[];
  items: readonly WrittenItem[];
}

/** A deck as it is written, in a folder or in a draft: a text in blocks, and what is asked about it. */
export interface WrittenDeck {
  deck: DeckMeta;
  blocks: readonly Block[];
  claims: readonly WrittenClaim[];
}

/** What an item points to in the text, beside its evidence: the field of its kind that does, and the words. */
export function citedBy({ kind, fields }: Pick<WrittenItem, 'kind' | 'fields'>) {
  const field = CITING[kind];
  const cited = field === undefined ? undefined : (fields[field] as Cited[] | undefined);
  return field === undefined || !cited ? null : { field, cited };
}

const CITING: Partial<Record<ItemKind, string>> = { points: 'marks' };

/** The id of an item in all decks: of what names it, never of its wording. */
export const itemIdOf = (slug: string, claimId: string, item: Pick<WrittenItem, 'id' | 'kind'>) =>
  `${slug}.${claimId}.${nameOfItem(item)}`;

/** What an item is called within its claim. */
export const nameOfItem = ({ id, kind }: Pick<WrittenItem, 'id' | 'kind'>): string => id ?? kind;
