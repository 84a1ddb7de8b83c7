import type { Edition } from '#core/deck/edition.ts';
import type { Section } from '#core/essay/essay.ts';
import { readingSeconds, sectionAt } from '#core/essay/section.ts';
import type { Card } from '#core/memory/card.ts';

/** When a section was read on this device, and how long it took. */
export interface ReadMark {
  /** ms since 1970; 0 for a text that the learner knew before. */
  at: number;
  /** 0 where nobody read. */
  ms: number;
}

/** By `sectionKey`. */
export type ReadMarks = ReadonlyMap<string, ReadMark>;

/** A section whose reading is part of a study day. */
export interface SectionToRead {
  key: string;
  edition: Edition;
  section: Section;
  /** How long it takes this learner, in ms. */
  ms: number;
  /** It was read on this very day. */
  isDone: boolean;
}

/** A reading of less weighs little against what is usual. */
const PRIOR_MS = 120_000;
const LONGEST_MS = 600_000;

export function sectionKey({ deckId }: Pick<Edition, 'deckId'>, { id }: Pick<Section, 'id'>) {
  return `${deckId}#${id}`;
}

/**
 * What is read before it is asked, by the id of each item that stands in it: each section once, unless something in it
 * was answered already. Sections read since `dayBegan` (ms since 1970) are among them, as done.
 */
export function readingsOf(
  editions: readonly Edition[],
  cards: ReadonlyMap<string, Card>,
  marks: ReadMarks,
  dayBegan: number,
): Map<string, SectionToRead> {
  const speed = readingSpeed(editions, marks, dayBegan);
  const found = new Map<string, SectionToRead>();
  for (const edition of editions) {
    for (const section of edition.essay.sections) {
      const key = sectionKey(edition, section);
      const mark = marks.get(key);
      const isDone = mark !== undefined && mark.at >= dayBegan;
      if (mark && !isDone) continue;
      const items = edition.items.filter(
        ({ evidence }) => sectionAt(edition.essay, evidence.start) === section,
      );
      const isMet = items.some(({ id }) => (cards.get(id)?.reps ?? 0) > 0);
      if (isMet && !isDone) continue;
      const ms = speed * plainMs(edition, section);
      for (const { id } of items) found.set(id, { key, edition, section, ms, isDone });
    }
  }
  return found;
}

/** The time that readings before this day took beside a plain reader's: today's change nothing that today holds. */
function readingSpeed(editions: readonly Edition[], marks: ReadMarks, dayBegan: number): number {
  let taken = PRIOR_MS;
  let plain = PRIOR_MS;
  for (const edition of editions) {
    for (const section of edition.essay.sections) {
      const { at, ms } = marks.get(sectionKey(edition, section)) ?? { at: dayBegan, ms: 0 };
      if (ms === 0 || at >= dayBegan) continue;
      taken += Math.min(ms, LONGEST_MS);
      plain += plainMs(edition, section);
    }
  }
  return taken / plain;
}

const known = new WeakMap<Section, number>();

function plainMs({ essay }: Edition, section: Section): number {
  const before = known.get(section);
  if (before !== undefined) return before;
  const ms = 1000 * readingSeconds(essay, section);
  known.set(section, ms);
  return ms;
}
