import { z } from 'zod';
import { exceptionFaults } from '#core/course/terms-fault.ts';
import { instantOf } from '#core/time/wall-time.ts';
import { findAssignment, saveException } from '#db/course/assignment/assignment.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { countField, dateField, idField, noneOr } from '#server/class/fields.ts';
import { FormError, formRoute, seeOther } from '#server/form.ts';

/** So many fit on a page of the class's list. */
const MOST = 50;
const form = z.object({
  assignmentId: idField,
  /** One or several, a comma between them. */
  learnerIds: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(idField).min(1).max(MOST)),
  due: noneOr(dateField, 'date'),
  dueHour: countField(0, 23),
  exam: noneOr(dateField, 'date'),
  examHour: countField(0, 23),
  daysRequired: noneOr(countField(0, 366), 'number'),
});

/** Gives students other dates; empty fields leave what is, all empty take the exception back. */
export const POST = formRoute(
  form,
  ({ learnerIds = '' }, { id }) => {
    const students = learnerIds.split(',').map((one) => ['student', one]);
    return `/class/${id}/student?${new URLSearchParams(students)}`;
  },
  async ({ now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const { course } = await mustMay(database(), person.actor, id, 'assign');
    const at = (date: string | null, hour: number) =>
      date === null ? null : instantOf({ date, hour }, course.timeZone);
    const { assignmentId, learnerIds, due, dueHour, exam, examHour, daysRequired } = form;
    const dates = { dueAt: at(due, dueHour), examAt: at(exam, examHour), daysRequired };
    const terms = await findAssignment(database(), person.actor, id, assignmentId);
    const faults = terms && exceptionFaults(terms, dates, { timeZone: course.timeZone, now });
    if (faults && Object.keys(faults).length > 0) throw new FormError(faults);
    await saveException(database(), person.actor, id, { assignmentId, learnerIds, ...dates }, now);
    return seeOther(`/class/${id}/students`);
  },
);
