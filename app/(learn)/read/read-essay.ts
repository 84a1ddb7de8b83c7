import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { cardOf, type StudyDay } from '#core/study/day.ts';
import { outlookOf, returnOf } from '#core/study/outlook.ts';
import { paceOf, type When } from '#core/study/pace.ts';
import { cardsBySection } from '#core/study/section-cards.ts';
import { keyPointsOf } from '#core/study/standing.ts';
import { MINUTE, studyDay } from '#core/time/study-day.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { PointCard, ReadEssay, ReadPoint, SectionOffer } from '#ui/reading/reading-view.ts';
import { retoldFrom } from '../study/study-view.ts';

/** An essay as its reader sees it at the moment of a study day. */
export function readEssay(
  snapshot: ReplicaSnapshot,
  edition: Edition,
  day: StudyDay,
): Omit<ReadEssay, 'whole'> {
  const { cards, settings } = snapshot;
  const at = { now: day.now, boundary: day.boundary, settings };
  const byClaim = new Map<string, EditionItem[]>(edition.claims.map(({ id }) => [id, []]));
  for (const item of edition.items) byClaim.get(item.claimId)?.push(item);
  const points = keyPointsOf(edition, cards, at).map((point): ReadPoint => {
    const items = byClaim.get(point.claim.id) ?? [];
    const own = items.flatMap(({ id }) => cards.get(id) ?? []);
    const asked = items.filter((item) => !isForQuizzes(snapshot, item));
    return {
      ...point,
      outlook: outlookOf(own, at),
      cards: items.map((item) => pointCard(snapshot, item, day)),
      askable: asked.filter(({ id }) => !cards.get(id)?.suspended).map(({ id }) => id),
    };
  });
  return { edition, points, retold: retoldFrom(edition) };
}

function isForQuizzes(snapshot: ReplicaSnapshot, { id, role }: EditionItem): boolean {
  return role === 'quiz' && !cardOf(snapshot, id).inQueue;
}

function pointCard(
  snapshot: ReplicaSnapshot,
  item: EditionItem,
  { now, boundary }: StudyDay,
): PointCard {
  const card = cardOf(snapshot, item.id);
  const day = studyDay(now, boundary);
  const { last, lastQuiz, reps, lapses } = card;
  return {
    ...{ item, stem: card.edit.stem ?? item.stem, returns: returnOf(card, day) },
    isForQuizzes: isForQuizzes(snapshot, item),
    ...{ answers: reps, lapses, daysAgo: last && day - last.day },
    quiz: lastQuiz && {
      isRight: lastQuiz.rating > 1,
      daysAgo: day - studyDay(lastQuiz.at, boundary),
    },
  };
}

/** What is asked where each section ends, by its id, and how long it takes this learner. */
export function sectionOffers(
  { cards, tally }: ReplicaSnapshot,
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
