import { MOST_LABEL_WORDS } from '#core/claim/claim.ts';
import type { Alternative, Term, TermType } from '#core/claim/term.ts';
import type { Cited, Essay, Evidence } from '#core/essay/essay.ts';
import { locate } from '#core/essay/quotation.ts';
import { structureOf } from '#core/essay/structure.ts';
import { words } from '#core/essay/words.ts';
import { makingOf } from '#core/item/making.ts';
import type { ClaimSource, DeckSource } from './source.ts';
import {
  citedBy,
  itemIdOf,
  nameOfItem,
  type WrittenClaim,
  type WrittenDeck,
  type WrittenItem,
} from './written.ts';

const MOST_ID = 64;
const TERM_TYPES: readonly TermType[] = ['what', 'who', 'when', 'how-many'];

/** Where in a written deck something stands: `['claims', 2, 'items', 0, 'evidence']`. */
export type WrittenPath = readonly (string | number)[];

type FaultCode =
  | 'no-text'
  | 'evidence'
  | 'label'
  | 'same-id'
  | 'unknown-term'
  | 'fields'
  | 'question'
  | 'no-answer'
  | 'same-item'
  | 'long-id';

/** What is wrong at a place of a written deck, and how to mend it. */
export interface Fault {
  at: WrittenPath;
  code: FaultCode;
  what: string;
  mend: string;
}

/** What of a deck can be built on in spite of its faults: claims that stand, with those of their items that do. */
export function soundPart(source: DeckSource, faults: readonly Fault[]): DeckSource {
  const at = (...path: WrittenPath) =>
    faults.some((fault) => path.every((part, i) => fault.at[i] === part));
  const isAtClaim = (i: number) =>
    faults.some(
      ({ at: [all, claim, field] }) => all === 'claims' && claim === i && field !== 'items',
    );
  const claims = source.claims.flatMap((claim, i) => {
    if (isAtClaim(i)) return [];
    const drafts = claim.drafts.filter((_, j) => !at('claims', i, 'items', j));
    // Of a claim that nothing is asked of any more nothing is to be made instead.
    return drafts.length > 0 ? [{ ...claim, drafts }] : [];
  });
  return { ...source, claims };
}

/** A written deck against its text: each quotation at its place, and everything that is wrong. What has a fault is not to be built on. */
export function readWritten({ deck, blocks, claims }: WrittenDeck): {
  source: DeckSource;
  faults: Fault[];
} {
  const { title, lang, dir } = deck;
  const essay: Essay = { title, lang, dir, ...structureOf(blocks) };
  const passageOf = new Map<string, number>();
  for (const { id, kind } of blocks) if (kind !== 'heading') passageOf.set(id, passageOf.size);
  const reader = new Reader(essay, passageOf, deck.slug);
  if (essay.passages.length === 0)
    reader.fault(['blocks'], 'no-text', 'the deck has no study text', 'Add a paragraph.');
  const read = claims.map((claim, i) => reader.claim(claim, ['claims', i]));
  return { source: { deck, essay, claims: read }, faults: reader.faults };
}

class Reader {
  readonly faults: Fault[] = [];
  private readonly ids = new Set<string>();

  constructor(
    private readonly essay: Essay,
    /** The ordinal of each block's passage. */
    private readonly passages: ReadonlyMap<string, number>,
    private readonly slug: string,
  ) {}

  fault(at: WrittenPath, code: FaultCode, what: string, mend: string): void {
    this.faults.push({ at, code, what, mend });
  }

  claim(written: WrittenClaim, at: WrittenPath): ClaimSource {
    const { id, statement, label, kind, importance, paragraph, why, status } = written;
    if (this.ids.has(id))
      this.fault([...at, 'id'], 'same-id', `two claims have the id “${id}”`, 'Rename one of them.');
    this.ids.add(id);
    if (label !== undefined && words(label).length > MOST_LABEL_WORDS)
      this.fault(
        [...at, 'label'],
        'label',
        `the label has more than ${MOST_LABEL_WORDS} words: “${label}”`,
        'Name the point; its statement says the rest.',
      );
    return {
      ...{ id, statement, kind, importance },
      ...(label === undefined ? {} : { label }),
      evidence: this.evidence(written.evidence, [...at, 'evidence']),
      ...(paragraph === undefined ? {} : { paragraph }),
      terms: termsOf(written),
      alternatives: this.alternatives(written, at),
      ...(why === undefined ? {} : { why }),
      ...(status === 'draft' ? { isProposed: true as const } : {}),
      drafts: written.items.map((item, j) => this.draft(item, written, [...at, 'items', j])),
    };
  }

  private alternatives(claim: WrittenClaim, at: WrittenPath): Alternative[] {
    const terms = termsOf(claim);
    return Object.entries(claim.alternatives).flatMap(([term, wrong]) => {
      if (!terms.some(({ text }) => text === term))
        this.fault(
          [...at, 'alternatives', term],
          'unknown-term',
          `“${term}” is not among the claim’s terms`,
          'List it under terms, spelled alike.',
        );
      return Object.entries(wrong).map(([text, why]) => ({ term, text, why }));
    });
  }

  private evidence({ quote, block, which }: Cited, at: WrittenPath): Evidence {
    const passage = block === undefined ? undefined : this.passages.get(block);
    const isNowhere = block !== undefined && passage === undefined;
    const finding = isNowhere
      ? ({ found: 'nowhere', nearest: undefined } as const)
      : locate(this.essay, quote, {
          ...(passage === undefined ? {} : { passage }),
          ...(which === undefined ? {} : { which }),
        });
    if (finding.found === 'once') return finding.evidence;
    const where = block === undefined ? 'the text' : `the block ${block}`;
    const what = {
      nowhere: `the evidence does not stand in ${where}: “${quote}”`,
      twice: `the evidence stands in ${where} more than once: “${quote}”`,
      across: `the evidence runs over the end of a paragraph: “${quote}”`,
      'set-aside': `the evidence stands in a reference: “${quote}”`,
    }[finding.found];
    const near = finding.found === 'nowhere' && finding.nearest;
    const mend = near
      ? `Copy it as it stands there: “${near}”.`
      : 'Copy it from one paragraph of the text, to the character and long enough to be the only one.';
    this.fault(at, 'evidence', what, mend);
    return { passage: 0, start: 0, end: 0, quote };
  }

  private draft(
    item: WrittenItem,
    claim: WrittenClaim,
    at: WrittenPath,
  ): ClaimSource['drafts'][number] {
    const { kind, role, question, why, evidence, change, status } = item;
    const making = makingOf(kind);
    const checked = making.source.safeParse(item.fields);
    if (!checked.success) {
      const [issue] = checked.error?.issues ?? [];
      const field = issue?.path[0];
      const place = field === undefined ? at : [...at, String(field)];
      this.fault(
        place,
        'fields',
        `a ${kind} item cannot be so: ${issue?.message}`,
        'Write it anew.',
      );
      return { slug: nameOfItem(item), kind, role, source: {} } as ClaimSource['drafts'][number];
    }
    // With what its kind takes for granted where it was left out.
    const fields = checked.data;
    const head = making.read(question, fields);
    for (const { field, what, mend } of making.faults(head))
      this.fault(field === undefined ? at : [...at, field], 'question', what, mend);
    if (head.question !== undefined && head.answer === undefined)
      this.fault(at, 'no-answer', `a ${kind} question has no answer`, 'Add it as answer:.');
    const slug = nameOfItem(item);
    this.checkId(item, claim, at);
    const draft = {
      ...{ slug, kind, role, ...head },
      ...(why === undefined ? {} : { why }),
      ...(evidence === undefined ? {} : { evidence: this.evidence(evidence, [...at, 'evidence']) }),
      ...(change === undefined ? {} : { change }),
      ...(status === 'draft' ? { isProposed: true as const } : {}),
      ...this.elsewhere({ kind, fields: fields as WrittenItem['fields'] }, at),
      source: fields,
    };
    // Whoever read the fields has checked them by the schema of the kind.
    return draft as unknown as ClaimSource['drafts'][number];
  }

  /** Where in the text it stands beside its evidence. */
  private elsewhere(item: Pick<WrittenItem, 'kind' | 'fields'>, at: WrittenPath) {
    const points = citedBy(item);
    if (!points) return {};
    const { field, cited } = points;
    return { elsewhere: cited.map((one, i) => this.evidence(one, [...at, field, i])) };
  }

  private checkId(item: WrittenItem, claim: WrittenClaim, at: WrittenPath): void {
    const slug = nameOfItem(item);
    if (claim.items.filter((other) => nameOfItem(other) === slug).length > 1)
      this.fault(
        at,
        'same-item',
        `two items of “${claim.id}” would be “${slug}”`,
        'Give each its own id.',
      );
    const id = itemIdOf(this.slug, claim.id, item);
    if (id.length > MOST_ID)
      this.fault(
        at,
        'long-id',
        `the id ${id} is longer than ${MOST_ID} characters`,
        'Shorten the claim’s id.',
      );
  }
}

function termsOf({ terms }: WrittenClaim): Term[] {
  return TERM_TYPES.flatMap((type) => (terms[type] ?? []).map((text) => ({ type, text })));
}
