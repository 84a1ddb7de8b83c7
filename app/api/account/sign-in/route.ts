import { z } from 'zod';
import { arrive, signIn } from '#server/account/arrival.ts';
import { emailField, mineField, nextField, passwordField } from '#server/account/fields.ts';
import { FormError, formRoute, seeOther } from '#server/form.ts';
import { accountKey, tryWithin } from '#server/limits.ts';

const form = z.object({
  email: emailField,
  password: passwordField,
  mine: mineField,
  next: nextField,
});

/** Signs in. Which of the two was wrong is not said: nobody learns here who has an account. */
export const POST = formRoute(form, '/account/sign-in', async ({ request, now, form }) => {
  const { email, password, mine, next } = form;
  const session = await tryWithin('account', accountKey(email), () =>
    signIn(request, { email, password }),
  );
  if (!session) throw new FormError({ form: 'wrong' });
  const { place, cookies } = await arrive({
    ...{ request, now, session, next },
    isMine: mine === 'on',
  });
  return seeOther(place, cookies);
});
