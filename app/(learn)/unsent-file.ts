import type { Replica } from '#offline/replica/replica.ts';
import { saveJson } from './save-file.ts';

/** Hands the answers that the server never got to the learner as a file: the events as they would have been sent. */
export function saveUnsent(replica: Replica): void {
  saveJson('tenet-unsent-answers.json', replica.unsent());
}
