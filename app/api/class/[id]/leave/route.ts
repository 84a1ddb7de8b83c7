import { z } from 'zod';
import { leaveCourse } from '#db/course/join/join.ts';
import { database } from '#db/engine/client.ts';
import { formRoute, seeOther } from '#server/form.ts';

/** Leaves a class: from then on its staff sees nothing of who left. */
export const POST = formRoute(
  z.object({}),
  '/class',
  async ({ now, person, params: { id = '' } }) => {
    if (person && !person.mayOnlyPush) await leaveCourse(database(), person.actor, id, now);
    return seeOther('/class');
  },
);
