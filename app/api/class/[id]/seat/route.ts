import { z } from 'zod';
import { changeSeat } from '#db/course/students.ts';
import { database } from '#db/engine/client.ts';
import { idField } from '#server/class/fields.ts';
import { formRoute, seeOther } from '#server/form.ts';

const form = z.object({ learnerId: idField, change: z.enum(['approve', 'remove', 'restore']) });

/** Lets a student in, removes them, or brings them back. */
export const POST = formRoute(
  form,
  (_, { id }) => `/class/${id}/students`,
  async ({ now, form: { learnerId, change }, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    await changeSeat(database(), person.actor, id, learnerId, change, now);
    return seeOther(`/class/${id}/students`);
  },
);
