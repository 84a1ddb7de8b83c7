import { z } from 'zod';
import { CLASS_CODE_LENGTH, STAFF_CODE_LENGTH } from '#core/access/code.ts';
import { DAY } from '#core/time/study-day.ts';
import { closeCode, renewCode } from '#db/course/join/code.ts';
import { database } from '#db/engine/client.ts';
import { countField, idField, noneOr } from '#server/class/fields.ts';
import { randomCode } from '#server/code.ts';
import { formRoute, seeOther } from '#server/form.ts';

const form = z.union([
  z.object({ close: z.string().max(20) }),
  z.object({
    role: z.enum(['student', 'assistant', 'instructor']),
    groupId: noneOr(idField).default(null),
    days: noneOr(countField(1, 366), 'number').default(null),
    most: noneOr(countField(1, 5_000), 'number').default(null),
  }),
]);

/** Makes a new code for a role, in the place of the old one, or closes one. */
export const POST = formRoute(
  form,
  (_, { id }) => `/class/${id}/code`,
  async ({ now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    if ('close' in form) await closeCode(database(), person.actor, id, form.close, now);
    else {
      const isStudents = form.role === 'student';
      const code = randomCode(isStudents ? CLASS_CODE_LENGTH : STAFF_CODE_LENGTH);
      const { days, ...rest } = form;
      const endsAt = days === null ? null : now + days * DAY;
      await renewCode(database(), person.actor, id, { ...rest, endsAt, code, now });
    }
    const isStaff = 'role' in form && form.role !== 'student';
    const group = 'role' in form && form.groupId ? `?group=${form.groupId}` : '';
    return seeOther(isStaff ? `/class/${id}/settings` : `/class/${id}/code${group}`);
  },
);
