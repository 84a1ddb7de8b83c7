import { type AfterExam, examsOf, lastExam, stoppedAfterExam } from '#core/study/after-exam.ts';
import type { ClassNote } from '#core/sync/protocol.ts';
import { remember, remembered } from '#offline/device/remembered.ts';
import type { Replica } from '#offline/replica/replica.ts';

/** Whether a deck's exams are over and the learner has not said on this device what becomes of its cards. */
export function asksAfterExam(deckId: string, classes: readonly ClassNote[], now: number): boolean {
  const last = lastExam(examsOf(classes), deckId);
  return last !== null && last < now && !remembered('exams-answered').includes(`${deckId} ${last}`);
}

/** Does what the learner chose after an exam. */
export function afterExam(replica: Replica, deckId: string, what: AfterExam): void {
  const { editions, classes, cards } = replica.snapshot();
  const edition = editions.find((one) => one.deckId === deckId);
  const last = lastExam(examsOf(classes), deckId);
  if (!edition || last === null) return;
  remember('exams-answered', `${deckId} ${last}`);
  const stopped = stoppedAfterExam(edition, cards, what);
  replica.appendAll(stopped.map((itemId) => ({ kind: 'suspend', itemId, payload: {} })));
}
