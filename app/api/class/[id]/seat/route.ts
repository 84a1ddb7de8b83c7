import { z } from 'zod';
import { changeSeat } from '#db/course/students.ts';
import { database } from '#db/engine/client.ts';
import { idField } from '#server/class/fields.ts';
import { formRoute, seeOther } from '#server/form.ts';

const form = z.union([
  z.object({ learnerId: idField, change: z.enum(['approve', 'remove', 'restore']) }),
  z.object({
    learnerId: idField,
    groupId: z.union([z.literal('').transform(() => null), idField]),
  }),
]);

/** Lets a student in, removes them, brings them back, or moves them to a group. */
export const POST = formRoute(
  form,
  (_, { id }) => `/class/${id}/students`,
  async ({ now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const change = 'change' in form ? form.change : { groupId: form.groupId };
    await changeSeat(database(), person.actor, id, form.learnerId, change, now);
    return seeOther(`/class/${id}/students`);
  },
);
