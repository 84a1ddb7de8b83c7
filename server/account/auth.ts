import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { database } from '#db/engine/client.ts';
import { instanceSecret } from '#db/schema/instance.ts';
import { protocolOf } from '#server/cookie.ts';
import { sendResetLink } from './mail.ts';
import { MAX_PASSWORD, MIN_PASSWORD } from './password.ts';

/** As long as browsers keep a cookie; whoever wants an end to it signs out, here or from afar. */
const FOUR_HUNDRED_DAYS = 400 * 24 * 60 * 60;

type Auth = Awaited<ReturnType<typeof create>>;

/** Next's build loads a module more than once. */
const holder = globalThis as typeof globalThis & { tenetAuth?: Map<string, Promise<Auth>> };

/**
 * The sign-in library over the program's own database: passwords, sessions and their cookies. It answers no request by
 * itself; our routes call it, so that every route stands in our list, with our limits and our words.
 */
export function auth(request: Pick<Request, 'headers'>): Promise<Auth> {
  const protocol = protocolOf(request);
  holder.tenetAuth ??= new Map();
  const known = holder.tenetAuth.get(protocol);
  if (known) return known;
  const made = create(protocol === 'https');
  holder.tenetAuth.set(protocol, made);
  made.catch(() => holder.tenetAuth?.delete(protocol));
  return made;
}

async function create(isSecure: boolean) {
  const db = database();
  return betterAuth({
    appName: 'Tenet',
    secret: await instanceSecret(db),
    database: prismaAdapter(db.root, { provider: db.kind }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendResetLink(user.email, token),
    },
    session: {
      expiresIn: FOUR_HUNDRED_DAYS,
      disableSessionRefresh: true,
      freshAge: 0,
      // A session that was ended must end at once, on every page.
      cookieCache: { enabled: false },
    },
    // Ours are per account, in `limits.ts`; the library's go by address, and a class sits behind one.
    rateLimit: { enabled: false },
    advanced: { cookiePrefix: 'tenet', useSecureCookies: isSecure },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
