import type { Edition, EditionItem } from '#core/deck/edition.ts';
import { answeringOf } from '#core/item/item.ts';
import type { Attempt } from '#core/quiz/attempt.ts';
import { deadlineOf } from '#core/quiz/taking.ts';
import { cardOf, type Learning } from '#core/study/day.ts';
import { FREELY } from '#core/study/face.ts';
import { MINUTE } from '#core/time/study-day.ts';
import { placeOf } from '#ui/card/view-of.ts';
import type { QuizView } from './quiz-view.ts';

/** A question of an attempt (`index` from 0) at an instant (ms since 1970); the last step where all are answered. */
export function questionView(
  edition: Edition,
  learner: Pick<Learning, 'cards'>,
  attempt: Attempt,
  index: number | null,
  now: number,
): QuizView {
  const item = index === null ? undefined : itemAt(edition, attempt, index);
  if (index === null || !item) return { kind: 'last' };
  const { flagged, note, edit } = cardOf(learner, item.id);
  const deadline = deadlineOf(attempt);
  return {
    kind: 'question',
    question: {
      card: {
        face: FREELY,
        ...{ item, flagged, note, edit, essay: edition.essay, place: placeOf(edition, item) },
        options: answeringOf(item).options(item, attempt.seed),
      },
      index,
      before: attempt.answers.get(item.id),
    },
    answered: attempt.items.map((id) => attempt.answers.has(id)),
    feedback: attempt.feedback,
    minutesLeft: deadline === null ? null : Math.max(0, (deadline - now) / MINUTE),
  };
}

/** The item that an attempt asks in a place, from 0; none where it is in the edition no more. */
export function itemAt(edition: Edition, attempt: Attempt, index: number): EditionItem | undefined {
  return edition.items.find(({ id }) => id === attempt.items[index]);
}
