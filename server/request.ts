import { boundedText } from './body.ts';
import { now } from './clock.ts';
import { isOwnOrigin } from './origin.ts';
import { problem, problemOf } from './problem.ts';
import { type Person, personOf } from './session.ts';

/** Zod's way to check a body, whole or mini. */
interface Schema<B> {
  safeParse(value: unknown): {
    success: boolean;
    data?: B | undefined;
    error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } | undefined;
  };
}

interface Terms<B> {
  /** Whether it writes: then it must come from our own pages, or from no browser at all. */
  writes: boolean;
  /** A person waits for the answer: what another site sent is refused with a page, not with JSON. */
  refusal?: 'page';
  /** JSON, of so many bytes at most; beyond them the answer is 413. */
  body?: { schema: Schema<B>; bytes: number };
}

/** A request that kept its terms. */
export interface Call<B> {
  request: Request;
  /** The server's time, ms since 1970. */
  now: number;
  body: B;
}

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/** A route for everybody: origin and body checked, and refusals said as HTTP says them. */
export function openRoute<B = undefined, C = unknown>(
  terms: Terms<B>,
  answer: (call: Call<B>, context: C) => Promise<Response>,
): Handler<C> {
  return async (request, context) => {
    if (terms.writes && !isOwnOrigin(request))
      return terms.refusal === 'page'
        ? refusalPage()
        : problem(403, 'origin', 'This request comes from another site.');
    try {
      const body = await bodyOf(request, terms.body);
      if (body instanceof Response) return body;
      return await answer({ request, now: now(request), body: body as B }, context);
    } catch (error) {
      return problemOf(error);
    }
  };
}

/** A route for whoever is known here, as a guest or signed in. */
export function route<B = undefined, C = unknown>(
  terms: Terms<B> & {
    /** Also for a device whose guest has an account since. */
    mayOnlyPush?: 'allowed';
    /** Why nobody is known here, by what was sent; null for the usual answer. */
    whyNobody?(body: B): Promise<Error | null>;
  },
  answer: (call: Call<B> & Person, context: C) => Promise<Response>,
): Handler<C> {
  return openRoute<undefined, C>({ writes: terms.writes }, async (call, context) => {
    const person = await personOf(call.request, call.now);
    if (!person && terms.whyNobody) {
      const body = await bodyOf(call.request, terms.body);
      const why = body instanceof Response ? null : await terms.whyNobody(body as B);
      if (why) throw why;
    }
    if (!person) return problem(401, 'signed-out', 'Start as a guest or sign in first.');
    if (person.mayOnlyPush && !terms.mayOnlyPush)
      return problem(401, 'moved', 'This progress is in an account now: sign in first.');
    const body = await bodyOf(call.request, terms.body);
    return body instanceof Response
      ? body
      : answer({ ...call, body: body as B, ...person }, context);
  });
}

/** The body that the terms ask for, or the answer to one that breaks them. */
async function bodyOf<B>(request: Request, terms: Terms<B>['body']): Promise<unknown> {
  if (!terms) return undefined;
  const text = await boundedText(request, terms.bytes);
  if (text === null)
    return problem(
      413,
      'too-large',
      `Too much at once: a request holds at most ${terms.bytes} bytes. Send it in parts.`,
    );
  const parsed = terms.schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error?.issues[0];
  const where = issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'body';
  return problem(400, 'malformed', `The request is malformed: ${where}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** For a person whose form seems to come from elsewhere: mostly a proxy that the operator has to mend. */
function refusalPage(): Response {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Not taken</title><h1>This form was not taken</h1>
<p>It seems to come from another site. Open Tenet at its own address and send it once more.</p>
<p>If you run this server: set TENET_URL to that address, and see docs/proxy.md.</p></html>`;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(body, { status: 403, headers });
}
