import { problemWords } from './problem-text.ts';

/** What a page shows of a form that could not be taken. */
export interface FormNote {
  values: Record<string, string>;
  problems: Record<string, string>;
}

/** What was typed before, and what is wrong with it: for the field of this name. */
export function shownAgain({ values, problems }: FormNote, name: string) {
  const problem = problems[name];
  return { defaultValue: values[name], error: problem && problemWords(problem) };
}

/** What is wrong with the whole form. */
export function wholeProblem({ problems }: FormNote): string | undefined {
  return problems.form && problemWords(problems.form);
}
