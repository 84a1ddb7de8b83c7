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
interface PlacedPart extends Pick<PartToRead, 'key' | 'section' | 'part'> {
  /** What a plain reader takes. */
  plainMs: number;
  itemIds: string[];
}

const placed = new WeakMap<Edition, readonly PlacedPart[]>();

/** The parts of an edition in their order: found once for each, as they are asked for at every tap. */
function placedParts(edition: Edition): readonly PlacedPart[] {
  const known = placed.get(edition);
  if (known) return known;
  const { sections } = edition.essay;
  const made = sections.flatMap((section) => {
    const keys = partKeys(edition, section);
    return section.parts.map((part, index): PlacedPart => {
      const plainMs = 1000 * readingSeconds(part.words);
      return { key: keys[index] ?? '', section, part, plainMs, itemIds: [] };
    });
  });
  const spans = made.map((one) => ({ ...one.part, one }));
  for (const { id, evidence } of edition.items) spanAt(spans, evidence.start)?.one.itemIds.push(id);
  placed.set(edition, made);
  return made;
}

/**
 * What is read before it is asked, by the id of each item that stands in it: each part once, unless something in it
 * was answered already. Parts read since `dayBegan` (ms since 1970) are among them, as done.
 */
export function readingsOf(
  editions: readonly Edition[],
  cards: ReadonlyMap<string, Card>,
  marks: ReadMarks,
  dayBegan: number,
): Map<string, PartToRead> {
  const speed = readingSpeed(editions, marks, dayBegan);
  const found = new Map<string, PartToRead>();
  for (const edition of editions) {
    for (const { key, section, part, plainMs, itemIds } of placedParts(edition)) {
      const mark = marks.get(key);
      const isDone = mark !== undefined && mark.at >= dayBegan;
      if (mark && !isDone) continue;
      const isMet = itemIds.some((id) => (cards.get(id)?.reps ?? 0) > 0);
      if (isMet && !isDone) continue;
      const reading = { key, edition, section, part, ms: speed * plainMs, isDone };
      for (const id of itemIds) found.set(id, reading);
    }
  }
  return found;
}

/** The time that readings before this day took beside a plain reader's: today's change nothing that today holds. */
function readingSpeed(editions: readonly Edition[], marks: ReadMarks, dayBegan: number): number {
  let taken = PRIOR_MS;
  let plain = PRIOR_MS;
  for (const edition of editions) {
    for (const { key, plainMs } of placedParts(edition)) {
      const { at, ms } = marks.get(key) ?? { at: dayBegan, ms: 0 };
      if (ms === 0 || at >= dayBegan) continue;
      taken += Math.min(ms, LONGEST_MS);
      plain += plainMs;
    }
  }
  return taken / plain;
}
