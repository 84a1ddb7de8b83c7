import { ownPlace } from '#core/access/own-place.ts';
import {
  knownLearner,
  leftBehind,
  leftLearners,
  rememberLearner,
  rememberNewcomer,
} from '#offline/device/known-learner.ts';
import { whoseSession } from '#offline/device/server-session.ts';
import { bringAlong } from '../bring-along.ts';
import { forgetWhoWasHere } from '../learner-session.ts';

/**
 * Makes this device the one of whoever has signed in; what another learner's copy here holds unsent is sent first.
 * @throws without the server
 */
export async function arrive(): Promise<void> {
  const session = await whoseSession();
  if (!('learnerId' in session)) return window.location.replace('/account/sign-in');
  const before = knownLearner();
  if (before && before !== session.learnerId) {
    leftBehind([...new Set([...leftLearners(), before])]);
    forgetWhoWasHere();
  }
  rememberLearner(session);
  const next = ownPlace(new URLSearchParams(window.location.search).get('next'));
  // Who comes by a class has on their desk what it asks.
  if (next.startsWith('/join')) rememberNewcomer(false);
  await bringAlong();
  window.location.replace(next);
}
