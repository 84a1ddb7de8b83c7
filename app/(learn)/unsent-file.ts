import type { Replica } from '#offline/replica/replica.ts';

/** Hands the answers that the server never got to the learner as a file: JSON, the events as they would have been sent. */
export function saveUnsent(replica: Replica): void {
  const file = new Blob([JSON.stringify(replica.unsent(), null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'tenet-unsent-answers.json';
  link.click();
  URL.revokeObjectURL(address);
}
