import { z } from 'zod';
import { RECOVERY_CODE_LENGTH, readCode } from '#core/access/code.ts';
import { mergeLearners } from '#db/account/merge.ts';
import { addGuestKey, holderOfCode } from '#db/account/recovery.ts';
import { database } from '#db/engine/client.ts';
import { mineField } from '#server/account/fields.ts';
import { otherDoor } from '#server/account/recovery-code.ts';
import { addressKey } from '#server/address.ts';
import { FormError, formRoute, seeOther } from '#server/form.ts';
import { guestCookie, hashOf, newGuestSecret } from '#server/guest-cookie.ts';
import { tryWithin } from '#server/limits.ts';

const form = z.object({ code: z.string().max(100, 'code'), mine: mineField });

/**
 * Brings a guest back by the recovery code, which stays good: also into the browser beside the app it was opened in. What was
 * answered here meanwhile is added where it is said to be theirs.
 */
export const POST = formRoute(form, '/back', async ({ request, now, form, person }) => {
  if (person?.account) throw new FormError({ form: 'signedIn' });
  const code = readCode(form.code, RECOVERY_CODE_LENGTH);
  const holder = await tryWithin('codes', addressKey(request), async () =>
    code ? holderOfCode(database(), hashOf(code)) : null,
  );
  if (!holder) throw new FormError({ code: 'code' });
  if (holder.userId) return otherDoor(request, '/account/recover', form.code);
  const { learnerId } = holder;
  const isOther = person && !person.mayOnlyPush && person.actor.learnerId !== learnerId;
  if (isOther && form.mine === 'on')
    await mergeLearners(database(), person.actor.learnerId, learnerId, now);
  const key = newGuestSecret();
  await addGuestKey(database(), learnerId, key.hash, now);
  return seeOther('/arrive', [guestCookie(key.secret, request)]);
});
