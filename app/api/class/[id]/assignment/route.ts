import { z } from 'zod';
import { termsFaults } from '#core/course/terms-fault.ts';
import { instantOf } from '#core/time/wall-time.ts';
import { cardsOf } from '#db/content/edition.ts';
import {
  findAssignment,
  saveAssignment,
  withdrawAssignment,
} from '#db/course/assignment/assignment.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { countField, dateField, idField, noneOr, tickField } from '#server/class/fields.ts';
import { FormError, formRoute, noted, seeOther } from '#server/form.ts';

const form = z.union([
  z.object({ withdraw: idField }),
  z.object({
    id: noneOr(idField).default(null),
    deckId: idField,
    groupId: noneOr(idField).default(null),
    opens: dateField,
    opensHour: countField(0, 23),
    due: dateField,
    dueHour: countField(0, 23),
    exam: noneOr(dateField).default(null),
    examHour: countField(0, 23).default(9),
    daysRequired: countField(0, 366),
    leastAnswers: countField(1, 50),
    graceDays: countField(0, 30),
    isProRata: noneOr(z.literal('on'))
      .default(null)
      .transform((value) => value === 'on'),
    /** The summary was seen. */
    sure: tickField,
  }),
]);

/** The page of the form: of what is changed, or of a new one. */
const pageOf = ({ id: assignment }: Record<string, string>, { id }: Record<string, string>) =>
  `/class/${id}/assign${assignment ? `?id=${assignment}` : ''}`;

/**
 * Gives a class a deck, changes what was given, or takes it back. Dates are in the time zone of the class. Before anything is
 * given or changed, the page says once more what it will be.
 */
export const POST = formRoute(
  form,
  pageOf,
  async ({ request, now, form, typed, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const { actor } = person;
    if ('withdraw' in form) {
      await withdrawAssignment(database(), actor, id, form.withdraw, now);
      return seeOther(`/class/${id}`);
    }
    const { course } = await mustMay(database(), actor, id, 'assign');
    const at = (date: string, hour: number) => instantOf({ date, hour }, course.timeZone);
    const { opens, opensHour, due, dueHour, exam, examHour, id: assignment, sure, ...rest } = form;
    const opensAt = at(opens, opensHour);
    const dueAt = at(due, dueHour);
    const examAt = exam === null ? null : at(exam, examHour);
    const dates = { opensAt, dueAt, examAt };
    const before =
      assignment === null ? undefined : await findAssignment(database(), actor, id, assignment);
    const cards = await cardsOf(database(), rest.deckId);
    const { timeZone } = course;
    const faults = termsFaults({ ...rest, ...dates }, { before, timeZone, now, cards });
    if (Object.keys(faults).length > 0) throw new FormError(faults);
    if (!sure) {
      return noted(request, pageOf(typed, { id }), { values: { ...typed, summary: 'on' } });
    }
    const terms = { ...rest, ...dates };
    await saveAssignment(database(), actor, id, assignment, terms, now);
    return seeOther(`/class/${id}`);
  },
);
