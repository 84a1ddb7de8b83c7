import { z } from 'zod';
import { showNewCode } from '#server/account/recovery-code.ts';
import { formRoute, seeOther } from '#server/form.ts';

/** A new recovery code for the account, in the place of the old one. */
export const POST = formRoute(z.object({}), '/account', async ({ request, now, person }) => {
  if (!person?.account) return seeOther('/account/sign-in');
  const { actor } = person;
  return showNewCode({ request, now, actor, next: '/account', cookies: [] });
});
