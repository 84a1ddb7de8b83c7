import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { ToldAnswer } from '#ui/today/told-answers.tsx';

/** What the learner's classes said to their reports, but what was read: ids of reports. */
export function toldAnswers(
  { classes, editions }: ReplicaSnapshot,
  read: readonly string[],
): ToldAnswer[] {
  const items = editions.flatMap((edition) => edition.items);
  return classes
    .flatMap(({ title, answers }) => answers.map((answer) => ({ ...answer, course: title })))
    .filter(({ eventId }) => !read.includes(eventId))
    .map(({ itemId, ...answer }) => ({
      ...answer,
      stem: items.find(({ id }) => id === itemId)?.stem ?? '',
    }));
}
