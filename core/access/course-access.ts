/** What somebody is in a class, the most trusted first. */
export const ROLES = ['owner', 'instructor', 'assistant', 'student'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what in a class that is theirs. Nobody else may know that it exists. */
const RIGHTS = {
  /** Its title, what is assigned, and what is seen of oneself. */
  'see-own': ['student'],
  /** The class page, its students, what the class remembers. */
  'see-class': ['owner', 'instructor', 'assistant'],
  /** Codes for students, groups, the roster; letting in, removing, bringing back. */
  admit: ['owner', 'instructor', 'assistant'],
  /** To read which cards students reported as wrong, and to answer. */
  answer: ['owner', 'instructor', 'assistant'],
  /** Assignments and exceptions from them. */
  assign: ['owner', 'instructor'],
  /** Title, time zone, archiving, copying; codes for staff, and their leaving. */
  manage: ['owner', 'instructor'],
  /** For good, with all that is known of who was in it. */
  delete: ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type CourseRight = keyof typeof RIGHTS;
export const COURSE_RIGHTS = Object.keys(RIGHTS) as CourseRight[];

/** What may be done with a class that is no longer taught. */
const WHEN_ARCHIVED: readonly CourseRight[] = ['see-own', 'see-class', 'manage', 'delete'];

/** All that a person's rights in a class depend on; times in ms since 1970, null where it never happened. */
export interface SeatFacts {
  role: Role;
  /** Let in by somebody of the staff; null while they wait. */
  approvedAt: number | null;
  /** They left or were removed. */
  endedAt: number | null;
  archivedAt: number | null;
  deletedAt: number | null;
}

/** Whether somebody with this seat in a class may do this. Null: no seat at all. */
export function mayInCourse(right: CourseRight, seat: SeatFacts | null): boolean {
  if (!seat || seat.deletedAt !== null || seat.endedAt !== null) return false;
  if (seat.approvedAt === null) return false;
  if (seat.archivedAt !== null && !WHEN_ARCHIVED.includes(right)) return false;
  return (RIGHTS[right] as readonly Role[]).includes(seat.role);
}

/** Whether this role may make codes for that one: nobody lets in whom they could not remove. */
export function mayInvite(own: Role, other: Role): boolean {
  if (other === 'owner') return false;
  const right: CourseRight = other === 'student' ? 'admit' : 'manage';
  return (RIGHTS[right] as readonly Role[]).includes(own);
}

/** A link into the staff of a class is a key: for one person, and for so many days. One for students is pinned to the wall. */
export const STAFF_LINK = { most: 1, days: 14 } as const;

/** All that the staff of a class sees of one student; what reads a student for them returns this and no more. */
export const SEEN_OF_STUDENT = [
  'name',
  'number',
  'group',
  'since',
  'days',
  'received',
  'reports',
] as const;
export type SeenOfStudent = (typeof SEEN_OF_STUDENT)[number];

/** What the staff of a class looks at that is written down, for the students to see. */
export const LOOKS = ['looked at days', 'looked at insight', 'looked at reports'] as const;
export type Look = (typeof LOOKS)[number];

/** What the staff does to one student that is written down, for that student to see. */
export const OWN_CHANGES = [
  'approve',
  'remove',
  'restore',
  'group',
  'match to the list',
  'exception',
  'count as one',
  'count apart',
] as const;
export type OwnChange = (typeof OWN_CHANGES)[number];

/** What the staff of a class never sees of one student. */
export const NEVER_SEEN = ['answers', 'ratings', 'clock', 'minutes', 'notes', 'decks'] as const;
export type NeverSeen = (typeof NEVER_SEEN)[number];
