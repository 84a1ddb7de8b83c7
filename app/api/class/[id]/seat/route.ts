import { z } from 'zod';
import { changeSeat } from '#db/course/students.ts';
import { database } from '#db/engine/client.ts';
import { idField, noneOr } from '#server/class/fields.ts';
import { formRoute, seeOther } from '#server/form.ts';

const form = z.union([
  z.object({ learnerId: idField, change: z.enum(['approve', 'remove', 'restore']) }),
  z.object({ learnerId: idField, groupId: noneOr(idField) }),
  z.object({ learnerId: idField, rosterId: noneOr(idField) }),
]);

/** Lets a student in, removes them, brings them back, moves them to a group, or says who of the list they are. */
export const POST = formRoute(
  form,
  (_, { id }) => `/class/${id}/students`,
  async ({ now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const { learnerId, ...rest } = form;
    const change = 'change' in rest ? rest.change : rest;
    await changeSeat(database(), person.actor, id, learnerId, change, now);
    const isMatch = 'rosterId' in form;
    return seeOther(`/class/${id}/${isMatch ? 'roster' : 'students'}`);
  },
);
