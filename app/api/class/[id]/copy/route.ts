import { z } from 'zod';
import { CLASS_CODE_LENGTH } from '#core/access/code.ts';
import { copyCourse } from '#db/course/class/copy.ts';
import { database } from '#db/engine/client.ts';
import { dateField, titleField } from '#server/class/fields.ts';
import { randomCode } from '#server/code.ts';
import { formRoute, seeOther } from '#server/form.ts';

/** Copies a class for another term. */
export const POST = formRoute(
  z.object({ copyTitle: titleField, copyOpens: dateField }),
  (_, { id }) => `/class/${id}/settings`,
  async ({ now, form, person, params: { id = '' } }) => {
    if (!person?.account) return seeOther('/account/sign-in?next=/class');
    const copy = await copyCourse(database(), person.actor, id, {
      ...{ title: form.copyTitle, opens: form.copyOpens, ownerName: person.account.name, now },
      newCode: () => randomCode(CLASS_CODE_LENGTH),
    });
    return seeOther(`/class/${copy}`);
  },
);
