import { z } from 'zod';
import { codeOf } from '#server/account/arrival.ts';
import { auth } from '#server/account/auth.ts';
import { newPasswordField } from '#server/account/fields.ts';
import { FormError, formRoute, noted } from '#server/form.ts';

const form = z.object({
  token: z.string().min(1, 'token').max(200, 'token'),
  password: newPasswordField,
});

/** Sets the new password that a link in a mail was for; every browser is signed out. */
export const POST = formRoute(
  form,
  ({ token = '' }) => `/account/reset?token=${encodeURIComponent(token)}`,
  async ({ request, form: { token, password } }) => {
    const library = await auth(request);
    try {
      await library.api.resetPassword({ body: { token, newPassword: password } });
    } catch (error) {
      if (codeOf(error) === null) throw error;
      throw new FormError({ form: 'token' });
    }
    return noted(request, '/account/sign-in', { values: { done: 'password' } });
  },
);
