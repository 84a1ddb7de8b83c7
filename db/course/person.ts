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
