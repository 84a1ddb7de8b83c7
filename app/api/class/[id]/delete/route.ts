import { z } from 'zod';
import { deleteCourse } from '#db/course/class/course.ts';
import { database } from '#db/engine/client.ts';
import { formRoute, seeOther } from '#server/form.ts';

/** Deletes a class for good; what its students have learned stays theirs. */
export const POST = formRoute(
  z.object({ sure: z.literal('on', 'sure') }),
  (_, { id }) => `/class/${id}/settings`,
  async ({ person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    await deleteCourse(database(), person.actor, id);
    return seeOther('/class');
  },
);
