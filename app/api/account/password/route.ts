import { z } from 'zod';
import { codeOf } from '#server/account/arrival.ts';
import { auth } from '#server/account/auth.ts';
import { newPasswordField, passwordField } from '#server/account/fields.ts';
import { FormError, formRoute, noted, seeOther } from '#server/form.ts';
import { accountKey, tryWithin } from '#server/limits.ts';

const form = z.object({ password: passwordField, newPassword: newPasswordField });

/** Changes the password; every other browser is signed out. */
export const POST = formRoute(form, '/account', async ({ request, form, person }) => {
  if (!person?.account) return seeOther('/account/sign-in');
  const body = {
    currentPassword: form.password,
    newPassword: form.newPassword,
    revokeOtherSessions: true,
  };
  const library = await auth(request);
  const changed = await tryWithin('account', accountKey(person.account.email), () =>
    library.api
      .changePassword({ body, headers: request.headers, returnHeaders: true })
      .catch((error: unknown) => {
        if (codeOf(error) === 'INVALID_PASSWORD') return null;
        throw error;
      }),
  );
  if (!changed) throw new FormError({ password: 'wrong' });
  return noted(
    request,
    '/account',
    { values: { done: 'password' } },
    changed.headers.getSetCookie(),
  );
});
