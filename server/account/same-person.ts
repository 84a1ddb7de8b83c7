import { accountKey, tryWithin } from '#server/limits.ts';
import type { SignedIn } from '#server/session.ts';
import { codeOf } from './arrival.ts';
import { auth } from './auth.ts';

/** Whether this is the password of the account whose session asks. @throws TooManyTriesError */
export async function isPassword(
  { headers }: Pick<Request, 'headers'>,
  { email }: SignedIn,
  password: string | undefined,
): Promise<boolean> {
  if (password === undefined) return false;
  const library = await auth({ headers });
  const verified = await tryWithin('account', accountKey(email), () =>
    library.api.verifyPassword({ body: { password }, headers }).catch((error: unknown) => {
      if (codeOf(error) === 'INVALID_PASSWORD') return null;
      throw error;
    }),
  );
  return verified !== null;
}
