import { z } from 'zod';
import { boundedBytes, boundedText } from './body.ts';
import { cookie, cookieOf } from './cookie.ts';
import { TooManyTriesError } from './limits.ts';
import { keepLong, readLong } from './long-note.ts';
import { openRoute } from './request.ts';
import { type Person, personOf } from './session.ts';

/** No form of ours holds more, in bytes; one with a file more than any list of students. */
const MAX_FORM = 16_384;
const MAX_FILE = 1_048_576;
const COOKIE = 'tenet_form';
/** How long what was typed waits for the page that shows it again, s. */
const FIVE_MINUTES = 300;

/** What a page needs to show a form again: what was typed, without secrets, and by field what is wrong with it. */
const note = z.object({
  /** The page that it is for. */
  place: z.string(),
  /** What was typed is too long for a cookie, and is kept here under this name. */
  keptAs: z.string().optional(),
  values: z.record(z.string(), z.string()).default({}),
  problems: z.record(z.string(), z.string()).default({}),
});
export type FormNote = Pick<z.infer<typeof note>, 'values' | 'problems'>;

/** What was typed cannot be taken: by field, the word for why. The page has the sentence for it. */
export class FormError extends Error {
  override name = 'FormError';

  constructor(readonly problems: Record<string, string>) {
    super(`The form has problems: ${Object.keys(problems).join(', ')}.`);
  }
}

interface Form<F> {
  request: Request;
  /** The server's time, ms since 1970. */
  now: number;
  form: F;
  /** The same as it was typed. */
  typed: Record<string, string>;
  /** Null where nobody is known here. */
  person: Person | null;
  /** What stands in the address between the brackets. */
  params: Record<string, string>;
}

interface Context {
  params: Promise<Record<string, string>>;
}

/** Never shown again. A code is: whoever mistyped it compares it sign by sign, in the browser that it was typed into. */
const SECRET = /password|token/i;

/**
 * A route for a form of ours: it works before scripts load, and answers 303 to the next page. What cannot be taken goes back to
 * `page`, with what was typed and what is wrong with it. A file comes as its bytes, and is not sent back.
 */
export function formRoute<S extends z.ZodType>(
  schema: S,
  page: string | ((typed: Record<string, string>, params: Record<string, string>) => string),
  answer: (call: Form<z.infer<S>>) => Promise<Response>,
) {
  return openRoute<undefined, Context>(
    { writes: true, refusal: 'page' },
    async ({ request, now }, context) => {
      const params = (await context.params) ?? {};
      const { typed, files } = await fieldsOf(request);
      try {
        const parsed = schema.safeParse({ ...typed, ...files });
        if (!parsed.success) throw new FormError(problemsOf(parsed.error));
        const person = await personOf(request, now);
        return await answer({ request, now, form: parsed.data, typed, person, params });
      } catch (error) {
        const problems = problemsIn(error);
        if (!problems) throw error;
        const shown = Object.entries(typed).filter(([name]) => !SECRET.test(name));
        const place = typeof page === 'string' ? page : page(typed, params);
        return await noted(request, place, { values: Object.fromEntries(shown), problems });
      }
    },
  );
}

/** How the sentence for each bound is called. */
const WORD_OF: Partial<Record<TooManyTriesError['bound'], string>> = {
  guests: 'guests',
  codes: 'codes',
};

function problemsIn(error: unknown): Record<string, string> | null {
  if (error instanceof FormError) return error.problems;
  if (error instanceof TooManyTriesError)
    return { form: `${WORD_OF[error.bound] ?? 'tries'} ${error.minutes}` };
  return null;
}

/** What was typed, by field, and the bytes of each file that came along. */
async function fieldsOf(request: Request) {
  const files: Record<string, Uint8Array> = {};
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const text = await boundedText(request, MAX_FORM);
    const fields = [...new URLSearchParams(text ?? '')];
    return {
      typed: Object.fromEntries(fields.map(([name, value]) => [name, plain(value)])),
      files,
    };
  }
  const typed: Record<string, string> = {};
  const body = await boundedBytes(request, MAX_FILE);
  const { headers } = request;
  const form = body && (await new Response(body, { headers }).formData().catch(() => null));
  for (const [name, value] of form ?? []) {
    if (typeof value === 'string') typed[name] = plain(value);
    else files[name] = new Uint8Array(await value.arrayBuffer());
  }
  return { typed, files };
}

/** As the browser counts it: a line break is sent as two signs and is one to whoever types. */
function plain(value: string): string {
  return value.replace(/\r\n?/g, '\n');
}

function problemsOf({ issues }: z.ZodError): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.') || 'form', message]));
}

/** 303 to a page of ours, with these cookies. */
export function seeOther(place: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: place, 'Cache-Control': 'no-store' });
  for (const value of cookies) headers.append('Set-Cookie', value);
  return new Response(null, { status: 303, headers });
}

/** Browsers drop a cookie of over 4,096 bytes, and all that is typed with it. */
const LONGEST_COOKIE = 3_000;
/** 303 to a page that is told this once. Long text waits in the database, so that it is never lost. */
export async function noted(
  request: Request,
  place: string,
  told: Partial<FormNote>,
  cookies: readonly string[] = [],
): Promise<Response> {
  const whole = encoded({ ...told, place });
  const kept = whole.length <= LONGEST_COOKIE ? whole : encoded(await shortened(place, told));
  const mark = place.includes('?') ? '&again' : '?again';
  return seeOther(`${place}${mark}`, [...cookies, cookie(request, COOKIE, kept, FIVE_MINUTES)]);
}

async function shortened(place: string, { problems = {}, values = {} }: Partial<FormNote>) {
  return { place, problems, keptAs: await keepLong(values, FIVE_MINUTES * 1_000) };
}

function encoded(told: Partial<z.infer<typeof note>>): string {
  return Buffer.from(JSON.stringify(told)).toString('base64url');
}

const NOTHING: FormNote = { values: {}, problems: {} };

/**
 * What the page was told, where it is shown `again` and the note is for this very page; nothing at any other visit. Which page it is,
 * our server says (`x-tenet-address`).
 */
export async function noteOf(
  request: Pick<Request, 'headers'>,
  isAgain: boolean,
): Promise<FormNote> {
  const kept = isAgain ? cookieOf(request, COOKIE) : null;
  if (!kept) return NOTHING;
  try {
    const { place, keptAs, ...told } = note.parse(
      JSON.parse(Buffer.from(kept, 'base64url').toString()),
    );
    const here = request.headers.get('x-tenet-address');
    if (here !== null && unmarked(here) !== unmarked(place)) return NOTHING;
    const values = keptAs === undefined ? told.values : await readLong(keptAs);
    return { ...told, values };
  } catch {
    return NOTHING;
  }
}

/** An address without the mark that it is shown again, and without what a router adds to fetch it. */
function unmarked(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://here');
  for (const name of ['again', '_rsc']) searchParams.delete(name);
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}
