import { renewRecoveryCode } from '#db/account/recovery.ts';
import { database } from '#db/engine/client.ts';
import { newRecoveryCode } from '#server/account/recovery-code.ts';
import { route } from '#server/request.ts';

/** A recovery code for whoever asks, in the place of any before: shown once, never stored. */
export const POST = route({ writes: true }, async ({ actor, now }) => {
  const { code, hash } = newRecoveryCode();
  await renewRecoveryCode(database(), actor, hash, now);
  return Response.json({ code }, { headers: { 'Cache-Control': 'no-store' } });
});
