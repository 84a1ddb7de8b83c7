import type { Tx } from '#db/engine/client.ts';
import type { Enrolment } from '#db/generated/sqlite/client.ts';

/** As far as a seat in a class tells whose it is. */
interface PersonSeat {
  learnerId: string;
  /** Null for one that stands alone. */
  personId: string | null;
}

/** Whose seat this is: the same for all that the staff counts as one student's. */
export const personOf = ({ learnerId, personId }: PersonSeat): string => personId ?? learnerId;

/** The seats of each person together, in their order. */
export function byPerson<S extends PersonSeat>(seats: readonly S[]): [S, ...S[]][] {
  const all = new Map<string, [S, ...S[]]>();
  for (const seat of seats) {
    const own = all.get(personOf(seat));
    if (own) own.push(seat);
    else all.set(personOf(seat), [seat]);
  }
  return [...all.values()];
}

/** The seats that are counted with this one and in the same state, its own in front. */
export async function seatsOf(tx: Tx, seat: Enrolment): Promise<[Enrolment, ...Enrolment[]]> {
  const { courseId, learnerId, personId, endedBy } = seat;
  if (personId === null) return [seat];
  const others = { courseId, personId, endedBy, learnerId: { not: learnerId } };
  return [seat, ...(await tx.enrolment.findMany({ where: others }))];
}
