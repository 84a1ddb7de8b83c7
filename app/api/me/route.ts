import { z } from 'zod';
import { eraseLearner } from '#db/account/erase.ts';
import { exportLearner } from '#db/account/export.ts';
import { database } from '#db/engine/client.ts';
import { passwordField } from '#server/account/fields.ts';
import { isPassword } from '#server/account/same-person.ts';
import { endedCookie } from '#server/guest-cookie.ts';
import { problem } from '#server/problem.ts';
import { route } from '#server/request.ts';

/** All that is kept of whoever asks. */
export const GET = route({ writes: false }, async ({ actor, now }) =>
  Response.json(await exportLearner(database(), actor, now), {
    headers: { 'Cache-Control': 'no-store' },
  }),
);

/** A guest sends none. */
const LONGEST_BODY = 1_000;
const proof = z.union([z.undefined(), z.strictObject({ password: passwordField })]);

/**
 * Erases whoever asks, at once and for good; their devices wipe what they hold when they next ask. An account is asked for
 * its password: an open screen is not consent.
 */
export const DELETE = route(
  { writes: true, body: { schema: proof, bytes: LONGEST_BODY } },
  async ({ actor, account, now, request, body }) => {
    if (account && !(await isPassword(request, account, body?.password)))
      return problem(403, 'password', 'An account is deleted by its password: send it as JSON.');
    await eraseLearner(database(), actor, now);
    return new Response(null, { status: 204, headers: { 'Set-Cookie': endedCookie(request) } });
  },
);
