import { remembered } from '#offline/device/remembered.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { ToldAnswer } from '#ui/today/told-answers.tsx';

/** What the learner's classes said to their reports and was not read on this device yet. */
export function toldAnswers({ classes, editions }: ReplicaSnapshot): ToldAnswer[] {
  const read = remembered('answers-read');
  const items = editions.flatMap((edition) => edition.items);
  return classes
    .flatMap(({ title, answers }) => answers.map((answer) => ({ ...answer, course: title })))
    .filter(({ eventId }) => !read.includes(eventId))
    .map(({ itemId, ...answer }) => ({
      ...answer,
      stem: items.find(({ id }) => id === itemId)?.stem ?? '',
    }));
}
