import { describe, expect, it } from 'vitest';
import { sectionAt } from '#core/essay/section.ts';
import { type Card, newCard, type Phase } from '#core/memory/card.ts';
import { shippedEdition } from '#formats/test/shipped-edition.ts';
import { cardsBySection } from './section-cards.ts';

const edition = shippedEdition();
const [first, second, third] = edition.essay.sections;
if (!first || !second || !third) throw new Error('The shipped deck has sections.');
const ids = (section: typeof first, cards: Card[] = []) => {
  const all = cardsBySection(edition, new Map(cards.map((card) => [card.itemId, card])));
  const { again, fresh } = all.get(section) ?? { again: [], fresh: [] };
  return { again: again.map(({ id }) => id), fresh: fresh.map(({ id }) => id) };
};
const asked = (itemId: string, step: number, more: Partial<Card> = {}): Card => {
  const memory = { stability: 1, difficulty: 5 };
  const phase: Phase = { state: 'learning', step, memory, dueAt: 0 };
  return { ...newCard(itemId), phase, reps: 1, ...more };
};

describe('the cards of a section', () => {
  it('are the first card of each of its key points, each key point of the text in one section', () => {
    const all = edition.essay.sections.flatMap((section) => ids(section).fresh);
    const byId = new Map(edition.items.map((item) => [item.id, item]));
    expect(all.map((id) => byId.get(id)?.claimId)).toEqual(edition.claims.map(({ id }) => id));
    for (const id of ids(second).fresh) {
      const item = byId.get(id);
      expect(item?.role).toBe('card');
      expect(sectionAt(edition.essay, item?.evidence.start ?? 0)).toBe(second);
    }
  });

  it('leave out what was met, in study or in a quiz, and what was stopped', () => {
    const [one = '', two = '', three = ''] = ids(first).fresh;
    const quizzed = { ...newCard(two), lastQuiz: { at: 0, rating: 3 as const, sure: true } };
    const cards = [asked(one, 1), quizzed, { ...newCard(three), suspended: true }];
    expect(ids(first, cards).fresh).toEqual(ids(first).fresh.slice(3));
  });

  it('bring back what was forgotten before, at the next section that asks, and only there', () => {
    const [one = '', two = '', three = ''] = ids(first).fresh;
    const [later = ''] = ids(second).fresh;
    const cards = [asked(one, 0), asked(two, 1), asked(later, 0)];
    expect(ids(second, cards).again).toEqual([one]);
    expect(ids(first, cards).again).toEqual([]);
    expect(ids(third, cards).again).toEqual([later]);
    const met = ids(second).fresh.map((id) => asked(id, 1));
    expect(ids(second, [asked(one, 0), ...met]).again).toEqual([]);
    expect(ids(third, [asked(one, 0), ...met]).again).toEqual([one]);
    expect(ids(second, [asked(three, 0, { suspended: true })]).again).toEqual([]);
  });
});
