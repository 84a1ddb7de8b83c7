import { z } from 'zod';
import { CLASS_CODE_LENGTH } from '#core/access/code.ts';
import { addGroup } from '#db/course/people/group.ts';
import { database } from '#db/engine/client.ts';
import { titleField } from '#server/class/fields.ts';
import { randomCode } from '#server/code.ts';
import { formRoute, seeOther } from '#server/form.ts';

/** Adds a group to a class. */
export const POST = formRoute(
  z.object({ group: titleField }),
  (_, { id }) => `/class/${id}/settings`,
  async ({ now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const code = randomCode(CLASS_CODE_LENGTH);
    await addGroup(database(), person.actor, id, { name: form.group, code }, now);
    return seeOther(`/class/${id}/settings`);
  },
);
