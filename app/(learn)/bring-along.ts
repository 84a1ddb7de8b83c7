import { browserDevice } from '#offline/device/device.ts';
import { leftBehind, leftLearners } from '#offline/device/known-learner.ts';
import { Replica } from '#offline/replica/replica.ts';
import { browserEnvironment } from '#offline/sync/environment.ts';
import { SyncClient } from '#offline/sync/sync-client.ts';
import { openStore } from './open-store.ts';

/**
 * Sends what copies of other learners on this device hold unsent, as far as the session may. A copy whose learner went into
 * the account that is signed in is then deleted; any other waits for its own learner.
 */
export async function bringAlong(): Promise<void> {
  const left: string[] = [];
  for (const learnerId of leftLearners()) {
    if (!(await isBroughtAlong(learnerId))) left.push(learnerId);
  }
  leftBehind(left);
}

async function isBroughtAlong(learnerId: string): Promise<boolean> {
  const device = browserDevice(learnerId);
  const store = await openStore(learnerId, device.newId);
  // What is kept cannot be read now: there is nothing to send, and nothing may be taken for sent.
  if (!store.durable) return false;
  const replica = await Replica.open(store, device);
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  await new SyncClient(replica, browserEnvironment, done, done).run();
  if (isDone) await replica.destroy();
  else replica.close();
  return isDone;
}
