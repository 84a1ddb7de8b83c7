import type { Edition } from '#core/deck/edition.ts';
import type { ClassNote } from '#core/sync/protocol.ts';
import type { ToldAnswer } from './told-answers.tsx';

interface Told {
  classes: readonly Pick<ClassNote, 'title' | 'answers'>[];
  editions: readonly Pick<Edition, 'items'>[];
}

/** What the learner's classes said to their reports, but what was read: ids of reports. */
export function toldAnswersOf({ classes, editions }: Told, read: readonly string[]): ToldAnswer[] {
  const items = editions.flatMap((edition) => edition.items);
  return classes
    .flatMap(({ title, answers }) => answers.map((answer) => ({ ...answer, course: title })))
    .filter(({ eventId }) => !read.includes(eventId))
    .map(({ itemId, ...answer }) => ({
      ...answer,
      stem: items.find(({ id }) => id === itemId)?.stem ?? '',
    }));
}
