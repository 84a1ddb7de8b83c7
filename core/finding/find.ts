import { hash32 } from '#core/chance/hash.ts';
import { CLAIM_KINDS, type ClaimKind, MOST_LABEL_WORDS } from '#core/claim/claim.ts';
import type { DeckMeta } from '#core/deck/source.ts';
import type { WrittenClaim, WrittenItem } from '#core/deck/written.ts';
import type { Block } from '#core/essay/block.ts';
import type { Cited } from '#core/essay/essay.ts';
import type { Span } from '#core/essay/sentences.ts';
import { structureOf } from '#core/essay/structure.ts';
import { contentStems, words } from '#core/essay/words.ts';
import { type English, FoundText } from './found-text.ts';
import type { FindingNotice } from './notice.ts';
import { definitionItems } from './pattern/definition.ts';
import type { FoundItem, Pattern } from './pattern/found-item.ts';
import { sectionItems } from './pattern/section.ts';
import { termItems } from './pattern/term.ts';
import { topicItems } from './pattern/topic.ts';
import { whyItems } from './pattern/why.ts';
import { candidatesOf } from './point/candidates.ts';
import { editsOf } from './point/edits.ts';
import { importanceOf } from './point/importance.ts';
import { type KeyPoint, keyPointsOf, sentencesToReview } from './point/key-points.ts';
import { refusalOf } from './refusal.ts';

/** What was found in a text: claims that stand on its words, some with items; most of them proposals. */
export interface Findings {
  claims: WrittenClaim[];
  notices: FindingNotice[];
}

/** Of proposals for one sentence one is kept: of the sort that stood most often. */
const ORDER: readonly Pattern[] = ['definition', 'why', 'term', 'gap'];
const IMPORTANCE = { item: 0.8, card: 0.7 };

/**
 * Marks a text as a good reader would with a pencil: sentences that are key points, and items, all of them proposals with what to look
 * at. Pure: the same text gives the same claims. Only the words of paragraphs are read.
 */
export function find(
  deck: Pick<DeckMeta, 'title' | 'lang' | 'dir'>,
  blocks: readonly Block[],
  english: English,
): Findings {
  const refusal = refusalOf(blocks, deck.lang);
  if (refusal) return { claims: [], notices: [{ code: 'nothing-found', message: refusal }] };
  const essay = { title: deck.title, lang: deck.lang, dir: deck.dir, ...structureOf(blocks) };
  const text = new FoundText(essay, english);
  const isTextbook = text.isTextbook();
  const importance = importanceOf(text.sentences);
  const candidates = candidatesOf(text, isTextbook);
  const topics = topicItems(text, importance, isTextbook);
  const definitions = definitionItems(text, candidates);
  const defined = new Set(definitions.map(({ answer }) => answer.toLowerCase()));
  const items = [
    ...definitions,
    ...whyItems(text),
    ...(isTextbook ? termItems(text, candidates, defined) : []),
  ];
  const points = isTextbook
    ? keyPointsOf(text, candidates, importance)
    : { whole: sentencesToReview(text, candidates, importance), mendable: [] };
  const writer = new ClaimWriter(text, blocks);
  for (const item of oneAName([...topics, ...(isTextbook ? sectionItems(text) : [])]))
    writer.addPoints(item);
  for (const item of bestEach(items)) writer.addItem(item);
  for (const point of [...points.whole, ...points.mendable]) writer.addPoint(point, isTextbook);
  const claims = writer.claims();
  return { claims, notices: noticesOf(claims, isTextbook) };
}

/** Of cards of one name that of the whole part: what it says of its own subject is more. */
function oneAName(items: readonly FoundItem[]): FoundItem[] {
  const rank = ({ pattern }: FoundItem) => (pattern === 'section' ? 0 : 1);
  const taken = new Set<string>();
  return [...items]
    .sort((a, b) => rank(a) - rank(b) || b.score - a.score)
    .filter(({ question }) => {
      const name = contentStems(question).join(' ') || question;
      if (taken.has(name)) return false;
      taken.add(name);
      return true;
    });
}

/** Of several items that stand on one sentence the best. */
function bestEach(items: readonly FoundItem[]): FoundItem[] {
  const best = new Map<number, FoundItem>();
  const rank = ({ pattern }: FoundItem) => ORDER.indexOf(pattern);
  for (const item of items) {
    const at = item.spans[0]?.start ?? 0;
    const known = best.get(at);
    if (!known || rank(item) < rank(known)) best.set(at, item);
  }
  return [...best.values()];
}

/** Writes claims of what was found, each quotation with its block. */
class ClaimWriter {
  private readonly found = new Map<string, WrittenClaim & { start: number }>();
  private readonly byStart = new Map<number, string>();
  /** The ids of the blocks that are passages, in their order. */
  private readonly ids: string[];

  constructor(
    private readonly text: FoundText,
    blocks: readonly Block[],
  ) {
    this.ids = blocks.flatMap(({ id, kind }) => (kind === 'heading' ? [] : [id]));
  }

  /** In the order of the text, cards of several sentences where their first one stands. */
  claims(): WrittenClaim[] {
    const all = [...this.found.values()].sort((a, b) => a.start - b.start);
    return all.map(({ start, ...claim }) => claim);
  }

  addPoints(item: FoundItem): void {
    const [first] = item.spans;
    if (!first) return;
    const written = this.itemOf(item, { marks: item.spans.map((span) => this.citedAt(span)) });
    this.add(first, {
      ...labelled(item.question),
      statement: item.statement,
      kind: item.claimKind,
      importance: IMPORTANCE.card,
      evidence: this.citedAt(first),
      status: 'draft',
      items: [written],
    });
  }

  addItem(item: FoundItem): void {
    const [span] = item.spans;
    if (!span) return;
    const { answer, accepted } = item;
    const fields = { answer, ...(accepted && accepted.length > 0 ? { also: accepted } : {}) };
    this.byStart.set(
      span.start,
      this.add(span, {
        statement: item.statement,
        kind: item.claimKind,
        importance: IMPORTANCE.item,
        evidence: this.citedAt(span),
        status: 'draft',
        items: [this.itemOf(item, fields)],
      }),
    );
  }

  /** A sentence that is a key point; one that an item stands on already gets its place among them. */
  addPoint(point: KeyPoint, isTextbook: boolean): void {
    const importance = Math.round(point.importance * 100) / 100;
    const known = this.found.get(this.byStart.get(point.start) ?? '');
    if (known) {
      this.found.set(known.id, { ...known, importance });
      return;
    }
    const edits = editsOf(this.text, point, isTextbook);
    // What nothing near by could mend is no help to anybody.
    if (point.faults.length > 0 && edits.length === 0) return;
    this.add(point, {
      statement: point.statement,
      kind: kindOf(point.statement),
      importance,
      evidence: this.citedAt(point),
      status: 'draft',
      ...(edits.length > 0 ? { edits } : {}),
      items: [],
    });
  }

  private add(span: Span, claim: Omit<WrittenClaim, 'id' | 'terms' | 'alternatives'>): string {
    const name = hash32(`${claim.statement} ${claim.evidence.quote}`).toString(36);
    let id = `k-${name}`;
    for (let count = 2; this.found.has(id); count++) id = `k-${name}-${count}`;
    this.found.set(id, { ...claim, id, terms: {}, alternatives: {}, start: span.start });
    return id;
  }

  private itemOf(
    { kind, question, pattern, reason }: FoundItem,
    fields: WrittenItem['fields'],
  ): WrittenItem {
    return { kind, role: 'card', question, status: 'draft', pattern, reason, fields };
  }

  private citedAt({ start, end }: Span): Cited {
    const { text, passages } = this.text.essay;
    const passage = passages.find((one) => one.start <= start && end <= one.end);
    const quote = text.slice(start, end);
    const block = this.ids[passage?.ordinal ?? -1];
    const before = text.slice(passage?.start ?? 0, start + quote.length).split(quote).length - 1;
    const isOnly = text.slice(passage?.start, passage?.end).split(quote).length === 2;
    return {
      quote,
      ...(block === undefined ? {} : { block }),
      ...(isOnly ? {} : { which: before }),
    };
  }
}

const labelled = (name: string) =>
  words(name).length <= MOST_LABEL_WORDS
    ? { label: name.replace(/^./, (letter) => letter.toUpperCase()) }
    : {};

const CUES: readonly (readonly [ClaimKind, RegExp])[] = [
  ['cause', /\b(because|due to|owing to|results? from|caused? by)\b/i],
  ['consequence', /\b(therefore|consequently|as a result|leads? to|led to|so that)\b/i],
  ['recommendation', /\b(should|ought to|must)\b/i],
  ['contrast', /\b(whereas|unlike|in contrast|rather than|although|but)\b/i],
  ['definition', /\b(is|are) (a|an|the|called|defined|known)\b|\brefers? to\b/i],
];

/** What a sentence seems to do; a person sees it in the review and need not. */
const kindOf = (statement: string): ClaimKind =>
  CUES.find(([, cue]) => cue.test(statement))?.[0] ?? CLAIM_KINDS[3];

function noticesOf(claims: readonly WrittenClaim[], isTextbook: boolean): FindingNotice[] {
  const points = claims.filter(({ items }) => items.length === 0).length;
  if (claims.length === 0)
    return [
      {
        code: 'nothing-found',
        message: 'Nothing stood out that could be understood by itself: mark by hand what matters.',
      },
    ];
  const message = isTextbook
    ? 'These are proposals: each needs your eye. About half of the sentences and two thirds of the terms stand as they are.'
    : `These ${points} sentences may carry its points: each needs your eye. About half are worth keeping.`;
  return [{ code: 'proposals', message }];
}
