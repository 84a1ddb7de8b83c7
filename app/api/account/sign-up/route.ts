import { z } from 'zod';
import { arrive, signUp } from '#server/account/arrival.ts';
import {
  emailField,
  mineField,
  nameField,
  newPasswordField,
  nextField,
} from '#server/account/fields.ts';
import { showNewCode } from '#server/account/recovery-code.ts';
import { FormError, formRoute } from '#server/form.ts';

const form = z.object({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  mine: mineField,
  next: nextField,
});

/** Makes an account, signs in, and shows the code for a forgotten password once. */
export const POST = formRoute(form, '/account/sign-up', async ({ request, now, form }) => {
  const { mine, next, ...who } = form;
  const session = await signUp(request, who);
  if (!session) throw new FormError({ email: 'taken' });
  const { person, place, cookies } = await arrive({
    ...{ request, now, session, next },
    isMine: mine === 'on',
  });
  return showNewCode({ request, now, actor: person.actor, next: place, cookies });
});
