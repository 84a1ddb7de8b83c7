import type { Term } from '#core/claim/term.ts';
import type { ClaimSource } from '#core/deck/source.ts';
import type { Essay, Evidence } from '#core/essay/essay.ts';
import { locate } from '#core/essay/quotation.ts';
import { GAP, ITEM_KINDS, type ItemKind } from '#core/item/item.ts';
import type { ClaimEntry, ItemEntry } from './deck-sheet.ts';
import type { Problem } from './problem.ts';
import type { Path, Sheet } from './yaml.ts';

interface DraftHead {
  slug: string;
  kind: ItemKind;
  question: string | undefined;
  answer: string | undefined;
}

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
    item: ItemEntry,
    claim: ClaimEntry,
    sheet: Sheet<unknown>,
    at: Path,
  ): ClaimSource['drafts'] {
    const [kind, ...more] = ITEM_KINDS.filter((name) => item[name] !== undefined);
    if (!kind || more.length > 0) {
      const what = kind ? 'an item has two kinds' : 'an item has no kind';
      this.fault(sheet, at, what, `Begin it with one of: ${ITEM_KINDS.join(', ')}.`);
      return [];
    }
    const slug = item.id ?? kind;
    const { question, answer } = questionOf(item, kind);
    this.checkDraft({ slug, kind, question, answer }, claim, sheet, at);
    return [
      {
        slug,
        kind,
        role: item.role,
        ...(question === undefined ? {} : { question }),
        ...(answer === undefined ? {} : { answer }),
        accepted: item.also,
        distractors: Object.entries(item.wrong).map(([text, why]) => ({ text, why })),
        keyPoints: item.points,
        ...(item.why === undefined ? {} : { why: item.why }),
        ...(item.evidence === undefined
          ? {}
          : { evidence: this.evidence(item.evidence, sheet, [...at, 'evidence']) }),
        ...(item.change === undefined ? {} : { change: item.change }),
        place: { path: sheet.path, line: sheet.lineOf(at) },
      },
    ];
  }

  private checkDraft(
    { slug, kind, question, answer }: DraftHead,
    claim: ClaimEntry,
    sheet: Sheet<unknown>,
    at: Path,
  ) {
    const same = claim.items.filter((other) => (other.id ?? kindOf(other)) === slug).length;
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
    if (kind === 'cloze' && question?.includes('['))
      this.fault(sheet, [...at, kind], 'a cloze has more than one gap', 'Leave one [phrase].');
    if (kind === 'true-false' && answer !== undefined && answer !== 'True' && answer !== 'False')
      this.fault(
        sheet,
        [...at, 'answer'],
        `“${answer}” is neither true nor false`,
        'Write true or false.',
      );
    if (question !== undefined && answer === undefined)
      this.fault(sheet, at, `a ${kind} question has no answer`, 'Add it as answer:.');
  }
}

const kindOf = (item: ItemEntry) => ITEM_KINDS.find((name) => item[name] !== undefined);

/** A cloze may mark its own answer: "Arms sales serve as a [substitute for reform]." */
function questionOf(item: ItemEntry, kind: ItemKind): Pick<DraftHead, 'question' | 'answer'> {
  const question = item[kind] ?? undefined;
  const marked = kind === 'cloze' ? /\[([^\]]+)\]/.exec(question ?? '') : null;
  if (question && marked?.[1])
    return { question: question.replace(marked[0], GAP), answer: marked[1] };
  const given = typeof item.answer === 'boolean' ? String(item.answer) : item.answer;
  const answer = kind === 'true-false' ? given?.replace(/^[tf]/, (c) => c.toUpperCase()) : given;
  return { question, answer };
}

function termsOf({ terms }: ClaimEntry): Term[] {
  return [
    ...(terms.what ?? []).map((text) => ({ type: 'what' as const, text })),
    ...(terms.who ?? []).map((text) => ({ type: 'who' as const, text })),
    ...(terms.when ?? []).map((text) => ({ type: 'when' as const, text })),
    ...(terms['how many'] ?? []).map((text) => ({ type: 'how-many' as const, text })),
  ];
}
