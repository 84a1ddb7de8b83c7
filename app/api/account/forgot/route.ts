import { z } from 'zod';
import { auth } from '#server/account/auth.ts';
import { emailField } from '#server/account/fields.ts';
import { canSendMail } from '#server/account/mail.ts';
import { FormError, formRoute, noted } from '#server/form.ts';
import { accountKey, tryWithin } from '#server/limits.ts';

/** Sends a link to a new password, where there is an account; the answer is the same where there is none. */
export const POST = formRoute(
  z.object({ email: emailField }),
  '/account/forgot',
  async ({ request, form }) => {
    if (!canSendMail()) throw new FormError({ form: 'noMail' });
    // Each mail counts as a failed try, so that nobody's box is filled.
    await tryWithin('account', accountKey(form.email), async () => {
      const library = await auth(request);
      await library.api.requestPasswordReset({ body: { email: form.email } });
      return null;
    });
    return noted(request, '/account/forgot', { values: { done: 'sent', email: form.email } });
  },
);
