import { z } from 'zod';
import { readClassCode } from '#core/access/code.ts';
import { placeOfCode } from '#db/course/join/code.ts';
import { joinCourse } from '#db/course/join/join.ts';
import { database } from '#db/engine/client.ts';
import { nameField } from '#server/account/fields.ts';
import { addressKey } from '#server/address.ts';
import { noneOr } from '#server/class/fields.ts';
import { FormError, formRoute, seeOther } from '#server/form.ts';
import { guestHere } from '#server/guest.ts';
import { tryWithin } from '#server/limits.ts';
import { seenText } from '#server/seen-text.ts';

const form = z.object({
  // A whole link may be pasted.
  code: z.string().max(500, 'classCode'),
  name: nameField,
  number: noneOr(seenText(40, 'studentNumber')).optional(),
});

/** Joins a class by its code: a name is enough. Who is nobody yet becomes a guest. */
export const POST = formRoute(
  form,
  ({ code = '' }) => `/join?code=${encodeURIComponent(code)}`,
  async ({ request, now, form, person }) => {
    const code = readClassCode(form.code);
    const place = await tryWithin('codes', addressKey(request), async () =>
      code ? placeOfCode(database(), code, now) : null,
    );
    if (!code || !place) throw new FormError({ code: 'classCode' });
    if (!place.isOpen) throw new FormError({ form: 'closed' });
    if (place.role !== 'student' && !person?.account)
      return seeOther(`/account/sign-up?next=${encodeURIComponent(`/join?code=${code}`)}`);
    if (place.asksNumber && place.role === 'student' && !form.number)
      throw new FormError({ number: 'noNumber' });
    const { actor, cookies } = await guestHere(request, person, now);
    const joined = await joinCourse(database(), actor, {
      ...{ code, name: form.name, number: form.number ?? null, now },
    });
    if (joined === 'closed' || joined === 'removed') throw new FormError({ form: joined });
    const next = place.role === 'student' ? '/' : `/class/${place.courseId}`;
    const told = joined === 'waiting' ? `/class` : next;
    return seeOther(`/arrive?next=${encodeURIComponent(told)}`, cookies);
  },
);
