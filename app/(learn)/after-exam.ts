import type { Edition } from '#core/deck/edition.ts';
import type { ClassNote } from '#core/sync/protocol.ts';
import { remember, remembered } from '#offline/device/remembered.ts';
import type { Replica } from '#offline/replica/replica.ts';
import type { AfterExam } from '#ui/today/after-exam.tsx';
import { assignmentOf } from './own-assignments.ts';
import { examsOf } from './own-exams.ts';

/** Whether a deck's exams are over and the learner has not said on this device what becomes of its cards. */
export function asksAfterExam(
  { deckId }: Edition,
  classes: readonly ClassNote[],
  now: number,
): boolean {
  const exams = examsOf(classes).filter((exam) => exam.deckId === deckId);
  const last = Math.max(...exams.map(({ examAt }) => examAt));
  return (
    exams.length > 0 && last < now && !remembered('exams-answered').includes(`${deckId} ${last}`)
  );
}

/** Does what the learner chose after an exam: all cards go on, only those of the more important half, or none. */
export function afterExam(replica: Replica, deckId: string, what: AfterExam, now: number): void {
  const { editions, classes, cards } = replica.snapshot();
  const edition = editions.find((one) => one.deckId === deckId);
  const own = assignmentOf(classes, deckId, now);
  if (!edition || own?.terms.examAt == null) return;
  const ranked = edition.claims.toSorted((a, b) => b.importance - a.importance);
  const kept = { keep: ranked.length, fewer: Math.ceil(ranked.length / 2), stop: 0 }[what];
  const goOn = new Set(ranked.slice(0, kept).map(({ id }) => id));
  const stopped = edition.items.filter(
    ({ id, claimId }) => !goOn.has(claimId) && cards.get(id)?.suspended !== true,
  );
  const last = Math.max(
    ...examsOf(classes).flatMap((exam) => (exam.deckId === deckId ? exam.examAt : [])),
  );
  remember('exams-answered', `${deckId} ${last}`);
  replica.appendAll(stopped.map(({ id }) => ({ kind: 'suspend', itemId: id, payload: {} })));
}
