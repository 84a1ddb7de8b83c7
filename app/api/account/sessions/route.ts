import { z } from 'zod';
import { endSession } from '#server/account/sessions.ts';
import { formRoute, noted, seeOther } from '#server/form.ts';

/** Ends one of the account's sessions, by its id. */
export const POST = formRoute(
  z.object({ id: z.string().min(1).max(100) }),
  '/account',
  async ({ request, form, person }) => {
    if (!person?.account) return seeOther('/account/sign-in');
    await endSession(request, form.id);
    return noted(request, '/account', { values: { done: 'session' } });
  },
);
