declare const proved: unique symbol;

/**
 * Somebody whom a request was shown to come from. Whatever reads or writes a person's data takes one, so that an id
 * from a request's body is never mistaken for it. Made in one place only: `server/session.ts`.
 */
export interface Actor {
  readonly learnerId: string;
  readonly [proved]: true;
}
