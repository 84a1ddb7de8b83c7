import type { Standing } from '#core/study/standing.ts';

/** The words of an essay and of what is remembered of it. */
export const essayText = {
  standing: {
    'not-met': 'not met',
    learning: 'learning',
    steady: 'steady',
  } satisfies Record<Standing, string>,
  count: (number: number, standing: Standing) => `${number} ${essayText.standing[standing]}`,
  standings: ({ steady, learning, 'not-met': notMet }: Record<Standing, number>): string =>
    `${steady} of ${steady + learning + notMet} key points steady, ${learning} learning, ${notMet} not met`,
  holds: (points: number) => `An essay of ${points} key points, none met yet`,
  steadyOf: (steady: number, all: number) => `${steady} of ${all} key points steady`,
  evidence: 'Where it says so',
  readInText: 'Read it in the text',
  evidenceBeside: 'Where it says so is marked in the text',
  retold: (source: string, paragraph: number | undefined): string =>
    paragraph === undefined
      ? `Retold from ${source}`
      : `Retold from ${source}, paragraph ${paragraph}`,
  /** Of a table within the text, which scrolls. */
  table: 'Table',
  sectionOf: (index: number, count: number) => `Section ${index} of ${count}`,
} as const;
