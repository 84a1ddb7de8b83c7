import { expect, it } from 'vitest';
import { NOON, sampleEvent, sampleReview } from '#core/memory/test/sample.ts';
import { MINUTE } from '#core/time/study-day.ts';
import { DECK, dayOf, learnerAfter } from '#ui/test/learner.ts';
import { placeOf, viewOf } from './view-of.ts';

const [item] = DECK.items;
const itemId = item?.id ?? '';

it('shows a card as the learner left it, and what each button would do', () => {
  const learner = learnerAfter([
    sampleEvent('note', { text: 'mine' }, { itemId }),
    sampleEvent('flag', { flagged: true }, { itemId }),
    sampleEvent('edit', { stem: 'Why?', key: null }, { itemId }),
  ]);
  const view = viewOf(learner, dayOf(learner), { itemId });
  expect(view).toMatchObject({ note: 'mine', flagged: true, edit: { stem: 'Why?', key: null } });
  expect(view?.outcomes[1].interval).toEqual({ unit: 'minutes', value: 1 });
  expect(viewOf(learner, dayOf(learner), { itemId: 'gone' })).toBeNull();
});

it('says what to do at the first ten answers', () => {
  const answers = (count: number) =>
    Array.from({ length: count }, (_, n) => sampleReview(3, NOON + n * MINUTE, { itemId }));
  const isHinted = (count: number) => {
    const learner = learnerAfter(answers(count));
    return viewOf(learner, dayOf(learner), { itemId })?.isHinted;
  };
  expect([isHinted(9), isHinted(10)]).toEqual([true, false]);
});

it('sends a report to the class that assigns the deck, and offers none where nobody would read it', () => {
  const course = (deckId: string) => ({ title: `class of ${deckId}`, assignments: [{ deckId }] });
  const reportsTo = (...decks: string[]) => {
    const learner = learnerAfter([], decks.map(course) as never);
    return viewOf(learner, dayOf(learner), { itemId })?.reportsTo;
  };
  expect(reportsTo()).toBeNull();
  expect(reportsTo('other', DECK.deckId)).toBe(`class of ${DECK.deckId}`);
});

it('places a card in its section, counted from 1, and names the paragraph that it retells', () => {
  for (const one of DECK.items) {
    const { section, number, sections, retold } = placeOf(DECK, one);
    expect(DECK.essay.sections[number - 1]).toBe(section);
    expect(sections).toBe(DECK.essay.sections.length);
    expect(one.evidence.start).toBeGreaterThanOrEqual(section?.start ?? Number.NaN);
    expect(retold).toContain(String(DECK.claims.find(({ id }) => id === one.claimId)?.paragraph));
  }
});
