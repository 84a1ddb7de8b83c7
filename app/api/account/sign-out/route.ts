import { auth } from '#server/account/auth.ts';
import { seeOther } from '#server/form.ts';
import { besideSecret, guestCookie } from '#server/guest-cookie.ts';
import { openRoute } from '#server/request.ts';

/** Ends this browser's session. The guest who was here before, if there was one, is here again. */
export const POST = openRoute({ writes: true }, async ({ request }) => {
  const library = await auth(request);
  const { headers } = await library.api.signOut({ headers: request.headers, returnHeaders: true });
  const guest = besideSecret(request);
  const back = guest ? [guestCookie(guest, request)] : [];
  return seeOther('/', [...headers.getSetCookie(), ...back]);
});
