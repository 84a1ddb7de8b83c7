import type * as z from 'zod';
import type { Term } from '#core/claim/term.ts';
import type { ClaimSource } from '#core/deck/source.ts';
import type { Essay, Evidence } from '#core/essay/essay.ts';
import { locate } from '#core/essay/quotation.ts';
import { ITEM_KINDS, type ItemKind } from '#core/item/item.ts';
import { makingOf } from '#core/item/making.ts';
import type { Problem } from '#formats/problem.ts';
import { type ClaimEntry, ITEM_SHEETS, type ItemEntry } from './deck-sheet.ts';
import { checkPart, type Path, type Sheet } from './yaml.ts';

/** Reads one file's claims against the essay, and keeps what is wrong with them. */
export class ClaimReader {
  readonly problems: Problem[] = [];
  private readonly ids = new Set<string>();

  constructor(
    private readonly essay: Essay,
    private readonly slug: string,
  ) {}

  read(sheet: Sheet<ClaimEntry[]>): ClaimSource[] {
    return sheet.value.map((entry, i) => this.claim(entry, sheet, i));
  }

  private fault(sheet: Sheet<unknown>, at: Path, what: string, mend: string) {
    this.problems.push({ path: sheet.path, line: sheet.lineOf(at), what, mend });
  }

  private evidence(quote: string, sheet: Sheet<unknown>, at: Path): Evidence {
    const finding = locate(this.essay, quote);
    if (finding.found === 'once') return finding.evidence;
    const what = {
      nowhere: `the evidence does not stand in the text: “${quote}”`,
      twice: `the evidence stands in the text more than once: “${quote}”`,
      across: `the evidence runs over the end of a paragraph: “${quote}”`,
    }[finding.found];
    const near = finding.found === 'nowhere' && finding.nearest;
    const mend = near
      ? `Copy it as it stands there: “${near}”.`
      : 'Copy it from one paragraph of the text, to the character and long enough to be the only one.';
    this.fault(sheet, at, what, mend);
    return { passage: 0, start: 0, end: 0, quote };
  }

  private claim(entry: ClaimEntry, sheet: Sheet<unknown>, i: number): ClaimSource {
    if (this.ids.has(entry.id))
      this.fault(sheet, [i, 'id'], `two claims have the id “${entry.id}”`, 'Rename one of them.');
    this.ids.add(entry.id);
    const terms = termsOf(entry);
    const alternatives = Object.entries(entry.alternatives).flatMap(([term, wrong]) => {
      if (!terms.some(({ text }) => text === term))
        this.fault(
          sheet,
          [i, 'alternatives', term],
          `“${term}” is not among the claim’s terms`,
          'List it under terms, spelled alike.',
        );
      return Object.entries(wrong).map(([text, why]) => ({ term, text, why }));
    });
    return {
      id: entry.id,
      statement: entry.statement,
      kind: entry.kind,
      importance: entry.importance,
      evidence: this.evidence(entry.evidence, sheet, [i, 'evidence']),
      ...(entry.source === undefined ? {} : { paragraph: entry.source }),
      terms,
      alternatives,
      ...(entry.why === undefined ? {} : { why: entry.why }),
      drafts: entry.items.flatMap((item, j) => this.draft(item, entry, sheet, [i, 'items', j])),
      place: { path: sheet.path, line: sheet.lineOf([i]) },
    };
  }

  private draft(
    written: Record<string, unknown>,
    claim: ClaimEntry,
    sheet: Sheet<unknown>,
    at: Path,
  ): ClaimSource['drafts'] {
    const [kind, ...more] = kindsOf(written);
    if (!kind || more.length > 0) {
      const what = kind ? 'an item has two kinds' : 'an item has no kind';
      this.fault(sheet, at, what, `Begin it with one of: ${ITEM_KINDS.join(', ')}.`);
      return [];
    }
    const schema = ITEM_SHEETS.get(kind) as z.ZodType<ItemEntry>;
    const checked = checkPart(sheet, at, written, schema);
    if ('problems' in checked) {
      this.problems.push(...checked.problems);
      return [];
    }
    const item = checked.value;
    const making = makingOf(kind);
    const head = making.read((item[kind] as string | null | undefined) ?? undefined, item);
    for (const { field, what, mend } of making.faults(head))
      this.fault(sheet, field === undefined ? at : [...at, field], what, mend);
    if (head.question !== undefined && head.answer === undefined)
      this.fault(sheet, at, `a ${kind} question has no answer`, 'Add it as answer:.');
    const slug = item.id ?? kind;
    this.checkSlug(slug, claim, sheet, at);
    const { role, why, evidence, change } = item;
    const draft = {
      ...{ slug, kind, role, ...head },
      ...(why === undefined ? {} : { why }),
      ...(evidence === undefined
        ? {}
        : { evidence: this.evidence(evidence, sheet, [...at, 'evidence']) }),
      ...(change === undefined ? {} : { change }),
      source: item,
      place: { path: sheet.path, line: sheet.lineOf(at) },
    };
    // The sheet of the kind has checked the fields that its source is made of.
    return [draft as unknown as ClaimSource['drafts'][number]];
  }

  private checkSlug(slug: string, claim: ClaimEntry, sheet: Sheet<unknown>, at: Path) {
    const same = claim.items.filter((other) => (other.id ?? kindsOf(other)[0]) === slug).length;
    if (same > 1)
      this.fault(
        sheet,
        at,
        `two items of “${claim.id}” would be “${slug}”`,
        'Give each its own id.',
      );
    const id = `${this.slug}.${claim.id}.${slug}`;
    if (id.length > 64)
      this.fault(sheet, at, `the id ${id} is longer than 64 characters`, 'Shorten the claim’s id.');
  }
}

/** The kinds that an item names; it should be one. */
function kindsOf(item: Record<string, unknown>): ItemKind[] {
  return ITEM_KINDS.filter((kind) => item[kind] !== undefined);
}

function termsOf({ terms }: ClaimEntry): Term[] {
  return [
    ...(terms.what ?? []).map((text) => ({ type: 'what' as const, text })),
    ...(terms.who ?? []).map((text) => ({ type: 'who' as const, text })),
    ...(terms.when ?? []).map((text) => ({ type: 'when' as const, text })),
    ...(terms['how many'] ?? []).map((text) => ({ type: 'how-many' as const, text })),
  ];
}
