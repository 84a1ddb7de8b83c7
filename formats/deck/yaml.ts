import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { InputError, type Problem } from '#formats/problem.ts';

export type Path = readonly PropertyKey[];

/** A checked YAML file that still knows the line of each of its values. */
export interface Sheet<T> {
  path: string;
  value: T;
  lineOf: (path: Path) => number;
}

const names = (path: Path) =>
  path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`)).join('');

/** What a fault of form means to somebody who writes the file by hand. */
function told(issue: z.core.$ZodIssue, at: Path): Pick<Problem, 'what' | 'mend'> {
  const field = names([...at, ...issue.path]).replace(/^\./, '') || 'the file';
  if (issue.code === 'unrecognized_keys')
    return {
      what: `unknown field ${issue.keys.map((key) => `“${key}”`).join(', ')} in ${field}`,
      mend: 'See content/README.md for the fields.',
    };
  if (issue.code === 'invalid_value')
    return {
      what: `${field} is none of the known values`,
      mend: `Write ${issue.values.join(', ')}.`,
    };
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return { what: `${field} is missing`, mend: `Add it as ${issue.expected}.` };
  if (issue.code === 'invalid_type')
    return {
      what: `${field} is not a ${issue.expected}`,
      mend:
        issue.expected === 'string'
          ? 'Put it in quotation marks if it is a number, a date or has a colon in it.'
          : 'See content/README.md for its form.',
    };
  return { what: `${field}: ${issue.message}`, mend: 'See content/README.md for its form.' };
}

/** Reads one YAML file; throws `InputError` with every fault and its line. */
export function readSheet<T>(path: string, text: string, schema: z.ZodType<T>): Sheet<T> {
  const lines = new LineCounter();
  const doc = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines });
  const line = (offset: number | undefined) => lines.linePos(offset ?? 0).line || 1;
  // One slip in YAML makes the parser stumble on everything after it; only the first error is the writer's.
  const [error] = doc.errors;
  if (error)
    throw new InputError([
      {
        path,
        line: line(error.pos[0]),
        what: `not readable as YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '')}`,
        mend: 'Check indentation and colons; put the text in quotation marks or after “>-”.',
      },
    ]);
  const lineOf = (at: Path): number => {
    for (let depth = at.length; depth > 0; depth--) {
      const parent = depth === 1 ? doc.contents : doc.getIn(at.slice(0, depth - 1), true);
      const step = at[depth - 1];
      // The line of a field is that of its name: its value may begin lower down.
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
        : undefined;
      const node = pair ? pair.key : doc.getIn(at.slice(0, depth), true);
      if (isNode(node) && node.range) return line(node.range[0]);
    }
    return isNode(doc.contents) ? line(doc.contents.range?.[0]) : 1;
  };
  const checked = checkPart({ path, lineOf }, [], plainValue(doc, path, text), schema);
  if ('problems' in checked) throw new InputError(checked.problems);
  return { path, value: checked.value, lineOf };
}

/** The plain value of a document. Its aliases may lead nowhere, or round and round. @throws InputError */
function plainValue(doc: Document, path: string, text: string): unknown {
  try {
    return doc.toJS();
  } catch {
    const line = text.split('\n').findIndex((one) => /(^|[\s,[{:-])\*\S/.test(one)) + 1;
    const what = 'an alias (*name) cannot be followed';
    const mend = 'Write the text out where it is meant, or put it in quotation marks.';
    throw new InputError([{ path, line: Math.max(1, line), what, mend }]);
  }
}

/** Checks what stands at a place of a sheet: its value, or every fault with its line. */
export function checkPart<T>(
  { path, lineOf }: Pick<Sheet<unknown>, 'path' | 'lineOf'>,
  at: Path,
  value: unknown,
  schema: z.ZodType<T>,
): { value: T } | { problems: Problem[] } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
    const line = lineOf([...at, ...issue.path, ...unknown]);
    return { path, line, ...told(issue, at) };
  });
  return { problems };
}
