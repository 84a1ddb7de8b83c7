import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { inOwnWords } from '#core/memory/own-wording.ts';
import { cardOf, type Learning, type StudyDay } from '#core/study/day.ts';
import { outlookOf, returnOf } from '#core/study/outlook.ts';
import { paceOf, type When } from '#core/study/pace.ts';
import { cardsBySection } from '#core/study/section-cards.ts';
import { keyPointsOf } from '#core/study/standing.ts';
import { MINUTE, studyDay } from '#core/time/study-day.ts';
import { retoldFrom } from '#ui/essay/retold.ts';
import type { PointCard, ReadEssay, ReadPoint, SectionOffer } from './reading-view.ts';

/** An essay as its reader sees it at the moment of a study day. */
export function readEssay(
  learner: Learning,
  edition: Edition,
  day: StudyDay,
): Omit<ReadEssay, 'whole'> {
  const { cards, settings } = learner;
  const at = { now: day.now, boundary: day.boundary, settings };
  const byClaim = new Map<string, EditionItem[]>(edition.claims.map(({ id }) => [id, []]));
  for (const item of edition.items) byClaim.get(item.claimId)?.push(item);
  const points = keyPointsOf(edition, cards, at).map((point): ReadPoint => {
    const items = byClaim.get(point.claim.id) ?? [];
    const own = items.flatMap(({ id }) => cards.get(id) ?? []);
    const asked = items.filter((item) => !isForQuizzes(learner, item));
    return {
      ...point,
      outlook: outlookOf(own, at),
      cards: items.map((item) => pointCard(learner, item, day)),
      askable: asked.filter(({ id }) => !cards.get(id)?.suspended).map(({ id }) => id),
    };
  });
  return { edition, points, retold: retoldFrom(edition) };
}

function isForQuizzes(learner: Learning, { id, role }: EditionItem): boolean {
  return role === 'quiz' && !cardOf(learner, id).inQueue;
}

function pointCard(learner: Learning, item: EditionItem, { now, boundary }: StudyDay): PointCard {
  const card = cardOf(learner, item.id);
  const day = studyDay(now, boundary);
  const { last, lastQuiz, reps, lapses } = card;
  return {
    ...{ item, stem: inOwnWords(item, card.edit).stem, returns: returnOf(card, day) },
    isForQuizzes: isForQuizzes(learner, item),
    ...{ answers: reps, lapses, daysAgo: last && day - last.day },
    quiz: lastQuiz && {
      isRight: lastQuiz.rating > 1,
      daysAgo: day - studyDay(lastQuiz.at, boundary),
    },
  };
}

/** What is asked where each section ends, by its id, and how long it takes this learner. */
export function sectionOffers(
  { cards, tally }: Learning,
  edition: Edition,
  { now, boundary, items }: StudyDay,
): Map<string, SectionOffer> {
  const pace = paceOf(tally, (id) => items.get(id)?.item, studyDay(now, boundary));
  const msOf = (some: readonly EditionItem[], when: When) =>
    some.reduce((sum, item) => sum + pace.answerMs(item, when), 0);
  const found = new Map<string, SectionOffer>();
  for (const [section, { again, fresh }] of cardsBySection(edition, cards))
    found.set(section.id, {
      itemIds: [...again, ...fresh].map(({ id }) => id),
      again: again.length,
      minutes: (msOf(again, 'later') + msOf(fresh, 'first')) / MINUTE,
    });
  return found;
}
