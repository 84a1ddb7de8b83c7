import { z } from 'zod';
import { CLASS_CODE_LENGTH } from '#core/access/code.ts';
import { createCourse } from '#db/course/class/course.ts';
import { database } from '#db/engine/client.ts';
import { titleField, zoneField } from '#server/class/fields.ts';
import { randomCode } from '#server/code.ts';
import { formRoute, seeOther } from '#server/form.ts';

const form = z.object({ title: titleField, timeZone: zoneField });

/** Begins a class. It needs an account: a class must not hang on one browser's cookie. */
export const POST = formRoute(form, '/class', async ({ now, form, person }) => {
  if (!person?.account) return seeOther('/account/sign-up?next=/class');
  const id = await createCourse(database(), person.actor, {
    ...{ ...form, ownerName: person.account.name, now },
    code: randomCode(CLASS_CODE_LENGTH),
  });
  return seeOther(`/class/${id}`);
});
