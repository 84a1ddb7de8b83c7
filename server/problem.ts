import { NoCourseError } from '#db/course/seat/seat.ts';
import { NoDraftError } from '#db/draft/draft.ts';
import { BusyError } from '#db/engine/busy.ts';
import { GoneError } from '#db/learner/gone.ts';
import { WrongLearnerError } from '#db/log/sync.ts';
import { TooLongError } from './drafts.ts';
import { TooManyTriesError } from './limits.ts';

/** An answer of one clear line, for a program and for a person. */
export function problem(status: number, code: string, message: string, headers?: HeadersInit) {
  return Response.json({ error: { code, message } }, { status, ...(headers ? { headers } : {}) });
}

/** What the database refused, as HTTP says it. Anything unexpected is thrown on. */
export function problemOf(error: unknown): Response {
  if (error instanceof BusyError)
    return problem(503, 'busy', 'The server is busy. Nothing is lost; it will be sent again.', {
      'Retry-After': '1',
    });
  if (error instanceof WrongLearnerError)
    return problem(409, 'wrong-learner', 'These answers belong to somebody else on this device.');
  if (error instanceof GoneError) return problem(410, 'gone', 'This account was deleted.');
  if (error instanceof TooManyTriesError)
    return problem(429, 'tries', error.message, { 'Retry-After': String(error.seconds) });
  if (error instanceof TooLongError) return problem(413, 'too-long', error.message);
  if (error instanceof NoDraftError)
    return problem(404, 'no-draft', 'There is no such draft, or it is somebody else’s.');
  if (error instanceof NoCourseError) return problem(404, 'no-course', error.message);
  throw error;
}
