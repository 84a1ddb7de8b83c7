/** One fault in a file that somebody wrote: where, what, and how to mend it. */
export interface Problem {
  path: string;
  /** From 1. */
  line: number;
  what: string;
  mend: string;
}

/** What is wrong with foreign input, all at once, one line a fault. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort((a, b) =>
      a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1,
    );
    super(sorted.map((p) => `${p.path}:${p.line}: ${p.what}. ${p.mend}`).join('\n'));
    this.name = 'InputError';
    this.problems = sorted;
  }
}
