import type { Block } from '#core/essay/block.ts';
import type { Cited } from '#core/essay/essay.ts';
import type { WrittenPath } from './reading.ts';
import { citedBy, type WrittenClaim, type WrittenItem } from './written.ts';

/** What became of the claims of a text whose blocks were mended. */
export interface Mended {
  claims: WrittenClaim[];
  /** Where the evidence stands nowhere any more, or in several places alike: its words are kept, and read as a fault. */
  fallen: WrittenPath[];
}

/**
 * Keeps what stands on a text through a change of its blocks: evidence stays in its block where its words still stand there, and
 * follows them where they went, as when a block was parted or joined to another.
 */
export function mended(claims: readonly WrittenClaim[], seats: Seats): Mended {
  const fallen: WrittenPath[] = [];
  const seated = (cited: Cited, at: WrittenPath): Cited => {
    const found = seats(cited);
    if (!found) fallen.push(at);
    if (found) return found;
    // Which one it was says nothing any more.
    const { which, ...words } = cited;
    return words;
  };
  const kept = claims.map((claim, i) => ({
    ...claim,
    evidence: seated(claim.evidence, ['claims', i, 'evidence']),
    items: claim.items.map((item, j): WrittenItem => {
      const at = ['claims', i, 'items', j];
      const own = item.evidence ? { evidence: seated(item.evidence, [...at, 'evidence']) } : {};
      const points = citedBy(item);
      if (!points) return { ...item, ...own };
      const { field, cited } = points;
      const moved = cited.map((one, k) => seated(one, [...at, field, k]));
      return { ...item, ...own, fields: { ...item.fields, [field]: moved } };
    }),
  }));
  return { claims: kept, fallen };
}

/** Where evidence stands once blocks were mended; undefined where that cannot be told. */
export type Seats = (cited: Cited) => Cited | undefined;

/** Finds the seats for whatever stood on the blocks before. */
export function seatsOf(before: readonly Block[], after: readonly Block[]): Seats {
  const chart = new SeatChart(before, after);
  return (cited) => chart.find(cited);
}

class SeatChart {
  private readonly before: ReadonlyMap<string, Block>;
  private readonly after: ReadonlyMap<string, Block>;

  constructor(before: readonly Block[], after: readonly Block[]) {
    this.before = new Map(before.map((block) => [block.id, block]));
    this.after = new Map(after.filter(isQuotable).map((block) => [block.id, block]));
  }

  find(cited: Cited): Cited | undefined {
    const { quote, block: id, which } = cited;
    const [old, own] = [this.before.get(id ?? ''), this.after.get(id ?? '')];
    const times = own ? timesIn(own.text, quote) : 0;
    const stands = which === undefined ? times === 1 : times >= which;
    // Where nothing was mended here, and it stood, it stands; code is quoted with its lines as one.
    if (own && own.text === old?.text && (stands || own.kind === 'code')) return cited;
    if (own && times === 1) return { quote, block: own.id };
    const same = old && times === timesIn(old.text, quote) ? which : undefined;
    if (own && times > 1)
      return same === undefined ? undefined : { quote, block: own.id, which: same };
    return this.elsewhere(cited);
  }

  private elsewhere(cited: Cited): Cited | undefined {
    const { quote, block, which = 1 } = cited;
    const holding = [...this.after.values()].flatMap(({ id, text }) =>
      Array.from({ length: timesIn(text, quote) }, () => id),
    );
    const [only] = holding;
    const isOnly = holding.length === 1;
    // Whoever names no block means the whole text.
    if (block === undefined)
      return isOnly || (cited.which && which <= holding.length) ? cited : undefined;
    return only !== undefined && isOnly ? { quote, block: only } : undefined;
  }
}

/** What a reference or a heading says is no evidence. */
const isQuotable = ({ kind }: Block) => kind !== 'reference' && kind !== 'heading';

/** How often a phrase begins in a text. */
function timesIn(text: string, phrase: string): number {
  let times = 0;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) times++;
  return times;
}
