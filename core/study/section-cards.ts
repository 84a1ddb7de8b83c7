import type { Edition, EditionItem } from '#core/deck/edition.ts';
import type { Section } from '#core/essay/essay.ts';
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
): Map<Section, SectionCards> {
  const first = firstCards(edition, cards);
  const found = new Map<Section, SectionCards>();
  let forgotten: EditionItem[] = [];
  for (const section of edition.essay.sections) {
    const isHere = ({ evidence }: EditionItem) =>
      sectionAt(edition.essay, evidence.start) === section;
    const fresh = first.filter(isHere);
    const again = fresh.length > 0 ? forgotten : [];
    if (fresh.length > 0) forgotten = [];
    found.set(section, { again, fresh });
    forgotten = [
      ...forgotten,
      ...edition.items.filter((it) => isHere(it) && isForgotten(it, cards)),
    ];
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
  return claims.flatMap(({ id }) => {
    if (met.has(id)) return [];
    const first = items.find(({ claimId, role }) => claimId === id && role === 'card');
    return first && !cards.get(first.id)?.suspended ? first : [];
  });
}

function isForgotten({ id }: EditionItem, cards: ReadonlyMap<string, Card>): boolean {
  const card = cards.get(id);
  return card !== undefined && !card.suspended && 'step' in card.phase && card.phase.step === 0;
}
