import { z } from 'zod';
import { arrive, signIn } from '#server/account/arrival.ts';
import { mineField, newPasswordField } from '#server/account/fields.ts';
import {
  doorOfCode,
  otherDoor,
  recoverAccount,
  showNewCode,
} from '#server/account/recovery-code.ts';
import { addressKey } from '#server/address.ts';
import { FormError, formRoute } from '#server/form.ts';
import { tryWithin } from '#server/limits.ts';

const form = z.object({
  code: z.string().max(100, 'code'),
  password: newPasswordField,
  mine: mineField,
});

/** A new password by the recovery code, which is used up; the next one is shown. Every other browser is signed out. */
export const POST = formRoute(form, '/account/recover', async ({ request, now, form }) => {
  const door = await tryWithin('codes', addressKey(request), () => doorOfCode(form.code));
  if (door === '/back') return otherDoor(request, door, form.code);
  const email = await recoverAccount(request, form.code, form.password);
  if (!email) throw new FormError({ code: 'code' });
  const session = (await signIn(request, { email, password: form.password })) ?? [];
  const { person, place, cookies } = await arrive({
    ...{ request, now, session, next: undefined },
    isMine: form.mine === 'on',
  });
  return showNewCode({ request, now, actor: person.actor, next: place, cookies });
});
