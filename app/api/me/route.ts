import { database } from '#db/engine/client.ts';
import { eraseLearner } from '#db/learner/erase.ts';
import { exportLearner } from '#db/learner/export.ts';
import { endedCookie } from '#server/guest-cookie.ts';
import { route } from '#server/request.ts';

/** All that is kept of whoever asks. */
export const GET = route({ writes: false }, async ({ actor, now }) =>
  Response.json(await exportLearner(database(), actor, now), {
    headers: { 'Cache-Control': 'no-store' },
  }),
);

/** Erases whoever asks, at once and for good; their devices wipe what they hold when they next ask. */
export const DELETE = route({ writes: true }, async ({ actor, now, request }) => {
  await eraseLearner(database(), actor, now);
  return new Response(null, { status: 204, headers: { 'Set-Cookie': endedCookie(request) } });
});
