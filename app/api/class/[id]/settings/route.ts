import { z } from 'zod';
import { changeCourse } from '#db/course/class/course.ts';
import { database } from '#db/engine/client.ts';
import { tickField, titleField, zoneField } from '#server/class/fields.ts';
import { formRoute, noted, seeOther } from '#server/form.ts';

const form = z.object({
  title: titleField,
  timeZone: zoneField,
  asksNumber: tickField,
  approves: tickField,
  isArchived: tickField,
});

/** Changes what a class is called, its time zone, how people join, and whether it is still taught. */
export const POST = formRoute(
  form,
  (_, { id }) => `/class/${id}/settings`,
  async ({ request, now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    await changeCourse(database(), person.actor, id, form, now);
    return noted(request, `/class/${id}/settings`, { values: { done: 'settings' } });
  },
);
