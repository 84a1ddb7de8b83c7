import { type Erasure, eraseLearner, learnerExport } from '#offline/device/server-session.ts';
import { type LearnerSession, leaveForGood } from '../learner-session.ts';
import { saveJson } from '../save-file.ts';

/** Hands all that is kept to the learner as a file, with what this device has not sent yet. @throws without the server. */
export async function saveEverything({ replica }: LearnerSession): Promise<void> {
  const kept = await learnerExport();
  saveJson('tenet-everything.json', { ...kept, unsent: replica.unsent() });
}

/** Erases the learner on the server, then on this device: an account by its password. @throws without the server; then nothing is deleted here. */
export async function deleteEverything(
  session: LearnerSession,
  password: string | null,
): Promise<Erasure> {
  const erasure = await eraseLearner(password);
  if (erasure === 'erased') await leaveForGood(session);
  return erasure;
}
