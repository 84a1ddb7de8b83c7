import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { OutlinedSection } from '#core/essay/essay.ts';
import { sectionAt } from '#core/essay/section.ts';
import type { Card } from '#core/memory/card.ts';
import { isMet } from './standing.ts';

/** What is asked where a section ends, while the text is read for the first time. */
export interface SectionCards {
  /** Cards of sections before it that stand at their first step: they were forgotten, or never known. */
  again: readonly EditionItem[];
  /** The first card of each of its key points that was not met yet. */
  fresh: readonly EditionItem[];
}

/**
 * The cards to be asked at the end of each section. What was forgotten comes back at the next section that asks anything,
 * and at that one only. Stopped cards stay out.
 */
export function cardsBySection(
  edition: Edition,
  cards: ReadonlyMap<string, Card>,
): Map<OutlinedSection, SectionCards> {
  const first = bySection(edition, firstCards(edition, cards));
  const weak = bySection(
    edition,
    edition.items.filter((item) => isForgotten(item, cards)),
  );
  const found = new Map<OutlinedSection, SectionCards>();
  let forgotten: EditionItem[] = [];
  for (const section of edition.essay.sections) {
    const fresh = first.get(section) ?? [];
    const again = fresh.length > 0 ? forgotten : [];
    if (fresh.length > 0) forgotten = [];
    found.set(section, { again, fresh });
    forgotten = [...forgotten, ...(weak.get(section) ?? [])];
  }
  return found;
}

/** Items by the section that they stand in, in their order. */
function bySection(
  { essay }: Edition,
  items: readonly EditionItem[],
): Map<OutlinedSection, EditionItem[]> {
  const found = new Map<OutlinedSection, EditionItem[]>();
  for (const item of items) {
    const section = sectionAt(essay, item.evidence.start);
    if (section) found.set(section, [...(found.get(section) ?? []), item]);
  }
  return found;
}

/** The first card of each key point that was not met, when studying or in a quiz. */
function firstCards({ claims, items }: Edition, cards: ReadonlyMap<string, Card>): EditionItem[] {
  const met = new Set(
    items.flatMap(({ id, claimId }) => {
      const card = cards.get(id);
      return card && isMet(card) ? claimId : [];
    }),
  );
  const firsts = new Map<string, EditionItem>();
  for (const item of items)
    if (item.role === 'card' && !firsts.has(item.claimId)) firsts.set(item.claimId, item);
  return claims.flatMap(({ id }) => {
    if (met.has(id)) return [];
    const first = firsts.get(id);
    return first && !cards.get(first.id)?.suspended ? first : [];
  });
}

function isForgotten({ id }: EditionItem, cards: ReadonlyMap<string, Card>): boolean {
  const card = cards.get(id);
  return card !== undefined && !card.suspended && 'step' in card.phase && card.phase.step === 0;
}
