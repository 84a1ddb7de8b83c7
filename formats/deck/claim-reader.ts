import type * as z from 'zod';
import type { WrittenClaim, WrittenItem } from '#core/deck/written.ts';
import { ITEM_KINDS, type ItemKind } from '#core/item/item.ts';
import { makingOf } from '#core/item/making.ts';
import type { Problem } from '#formats/problem.ts';
import { type ClaimEntry, ITEM_SHEETS, type ItemEntry } from './deck-sheet.ts';
import { checkPart, type Path, type Sheet } from './yaml.ts';

/** The claims of one file. */
export interface ReadClaims {
  /** As their author wrote them. */
  claims: WrittenClaim[];
  /** Of each claim's items, where they stand in the file: those of no known form are left out. */
  itemPlaces: number[][];
  problems: Problem[];
}

/** Reads the claims of one file, and what is wrong with the form of their items. */
export function readClaims(sheet: Sheet<ClaimEntry[]>): ReadClaims {
  const problems: Problem[] = [];
  const itemPlaces: number[][] = [];
  const claims = sheet.value.map((entry, i): WrittenClaim => {
    const { id, statement, label, kind, importance, source, terms, alternatives, why, status } =
      entry;
    const { 'how many': numbers = [], what = [], who = [], when = [] } = terms;
    const named = Object.entries({ what, who, when, 'how-many': numbers });
    const read = entry.items.map((item, j) => itemOf(sheet, [i, 'items', j], item, problems));
    itemPlaces.push(read.flatMap((item, j) => (item ? [j] : [])));
    return {
      ...{ id, statement, kind, importance, alternatives },
      ...(label === undefined ? {} : { label }),
      ...(source === undefined ? {} : { paragraph: source }),
      evidence: entry.evidence,
      terms: Object.fromEntries(named.filter(([, all]) => all.length > 0)),
      ...(why === undefined ? {} : { why }),
      ...(status === undefined ? {} : { status }),
      items: read.flatMap((item) => item ?? []),
    };
  });
  return { claims, itemPlaces, problems };
}

function itemOf(
  sheet: Sheet<unknown>,
  at: Path,
  written: Record<string, unknown>,
  problems: Problem[],
): WrittenItem | undefined {
  const [kind, ...more] = kindsIn(written);
  if (!kind || more.length > 0) {
    const what = kind ? 'an item has two kinds' : 'an item has no kind';
    const mend = `Begin it with one of: ${ITEM_KINDS.join(', ')}.`;
    problems.push({ path: sheet.path, line: sheet.lineOf(at), what, mend });
    return undefined;
  }
  const checked = checkPart(sheet, at, written, ITEM_SHEETS.get(kind) as z.ZodType<ItemEntry>);
  if ('problems' in checked) {
    problems.push(...checked.problems);
    return undefined;
  }
  const item = checked.value;
  const { id, role, why, evidence, change, status, pattern, reason } = item;
  const question = (item[kind] as string | null | undefined) ?? undefined;
  return {
    ...{ kind, role, fields: fieldsOf(kind, item) },
    ...(id === undefined ? {} : { id }),
    ...(question === undefined ? {} : { question }),
    ...(why === undefined ? {} : { why }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(change === undefined ? {} : { change }),
    ...(status === undefined ? {} : { status }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The kinds that an item names; the field of one kind may be called as another kind is. */
function kindsIn(written: Record<string, unknown>): ItemKind[] {
  const named = ITEM_KINDS.filter((name) => written[name] !== undefined);
  const isField = (name: ItemKind) =>
    named.some((other) => other !== name && Object.hasOwn(makingOf(other).source.shape, name));
  return named.filter((name) => !isField(name));
}

function fieldsOf(kind: ItemKind, item: ItemEntry): Record<string, unknown> {
  const names = Object.keys(makingOf(kind).source.shape);
  return Object.fromEntries(
    names.filter((name) => item[name] !== undefined).map((name) => [name, item[name]]),
  );
}
