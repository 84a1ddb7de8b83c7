import type { Edition } from '#core/deck/edition.ts';
import type { OutlinedSection, Part } from '#core/essay/essay.ts';
import { readingSeconds, spanAt } from '#core/essay/section.ts';
import type { Card } from '#core/memory/card.ts';

/** When a section was read on this device, and how long it took. */
export interface ReadMark {
  /** ms since 1970; 0 for a text that the learner knew before. */
  at: number;
  /** 0 where nobody read. */
  ms: number;
}

/** By `partKeys`. */
export type ReadMarks = ReadonlyMap<string, ReadMark>;

/** What is read as part of a study day: a section, or so much of a long one as is read at once. */
export interface PartToRead {
  key: string;
  edition: Edition;
  section: OutlinedSection;
  part: Part;
  /** How long it takes this learner, in ms. */
  ms: number;
  /** It was read on this very day. */
  isDone: boolean;
}

/** A reading of less weighs little against what is usual. */
const PRIOR_MS = 120_000;
const LONGEST_MS = 600_000;

/** What marks the parts of a section as read: of its first part, and of each that follows. */
export function partKeys(
  { deckId }: Pick<Edition, 'deckId'>,
  { id, parts }: Pick<OutlinedSection, 'id' | 'parts'>,
): string[] {
  return parts.map((_, index) => `${deckId}#${id}${index === 0 ? '' : `.${index + 1}`}`);
}

/** A part with all that stands in it. */
interface PlacedPart extends Pick<PartToRead, 'key' | 'edition' | 'section' | 'part'> {
  /** What a plain reader takes. */
  plainMs: number;
  itemIds: string[];
}

const placed = new WeakMap<Edition, readonly PlacedPart[]>();

/** The parts of an edition in their order: found once for each. */
function placedParts(edition: Edition): readonly PlacedPart[] {
  const known = placed.get(edition);
  if (known) return known;
  const { sections } = edition.essay;
  const made = sections.flatMap((section) => {
    const keys = partKeys(edition, section);
    return section.parts.map((part, index): PlacedPart => {
      const plainMs = 1000 * readingSeconds(part.words);
      return { key: keys[index] ?? '', edition, section, part, plainMs, itemIds: [] };
    });
  });
  const spans = made.map((one) => ({ ...one.part, one }));
  for (const { id, evidence } of edition.items) spanAt(spans, evidence.start)?.one.itemIds.push(id);
  placed.set(edition, made);
  return made;
}

/** The parts of several editions, by what is asked for: made once for each desk, as every tap asks. */
interface Shelf {
  byItem: ReadonlyMap<string, PlacedPart>;
  byKey: ReadonlyMap<string, PlacedPart>;
}

const shelves = new WeakMap<readonly Edition[], Shelf>();

function shelfOf(editions: readonly Edition[]): Shelf {
  const known = shelves.get(editions);
  if (known) return known;
  const parts = editions.flatMap(placedParts);
  const made = {
    byItem: new Map(parts.flatMap((part) => part.itemIds.map((id) => [id, part] as const))),
    byKey: new Map(parts.map((part) => [part.key, part])),
  };
  shelves.set(editions, made);
  return made;
}

/**
 * What is read before it is asked: each part once, unless something in it was answered already. Parts read since `dayBegan` (ms since
 * 1970) are among them, as done. Looked up when it is asked for: a desk may hold a thousand parts, and a day asks for a few.
 */
export class Readings {
  private readonly shelf: Shelf;
  private readonly speed: number;
  private readonly found = new Map<PlacedPart, PartToRead | undefined>();

  constructor(
    editions: readonly Edition[],
    private readonly cards: ReadonlyMap<string, Card>,
    private readonly marks: ReadMarks,
    private readonly dayBegan: number,
  ) {
    this.shelf = shelfOf(editions);
    this.speed = this.readingSpeed();
  }

  /** Of the part that an item stands in; undefined where nothing is read before it. */
  get(itemId: string): PartToRead | undefined {
    const part = this.shelf.byItem.get(itemId);
    return part && this.of(part);
  }

  /** What was read on this very day. */
  done(): PartToRead[] {
    return [...this.marks].flatMap(([key, { at }]) => {
      const part = at >= this.dayBegan ? this.shelf.byKey.get(key) : undefined;
      return (part && this.of(part)) ?? [];
    });
  }

  /** What is still to be read of an edition, in its order. */
  unread(edition: Edition): PartToRead[] {
    return placedParts(edition).flatMap((part) => {
      const reading = this.of(part);
      return reading && !reading.isDone ? reading : [];
    });
  }

  private of(placedPart: PlacedPart): PartToRead | undefined {
    if (this.found.has(placedPart)) return this.found.get(placedPart);
    const { key, edition, section, part, plainMs, itemIds } = placedPart;
    const mark = this.marks.get(key);
    const isDone = mark !== undefined && mark.at >= this.dayBegan;
    const isMet = () => itemIds.some((id) => (this.cards.get(id)?.reps ?? 0) > 0);
    const isLeftOut = !isDone && (mark !== undefined || isMet());
    const ms = this.speed * plainMs;
    const reading = isLeftOut ? undefined : { key, edition, section, part, ms, isDone };
    this.found.set(placedPart, reading);
    return reading;
  }

  /** The time that readings before this day took beside a plain reader's: today's change nothing that today holds. */
  private readingSpeed(): number {
    let taken = PRIOR_MS;
    let plain = PRIOR_MS;
    for (const [key, { at, ms }] of this.marks) {
      const part = ms === 0 || at >= this.dayBegan ? undefined : this.shelf.byKey.get(key);
      if (!part) continue;
      taken += Math.min(ms, LONGEST_MS);
      plain += part.plainMs;
    }
    return taken / plain;
  }
}
