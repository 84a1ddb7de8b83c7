import type { Shows } from '#core/essay/essay.ts';
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
  /** What is said of a text that is not shown whole. */
  shows: {
    cited: 'Only the sentences that the cards stand on are shown here.',
    pages: 'The text itself is not shown here, only its pages.',
  } satisfies Record<Exclude<Shows, 'whole'>, string>,
  page: (page: number) => `Page ${page}`,
  pages: ([first, last]: readonly [number, number]) =>
    first === last ? `page ${first}` : `pages ${first} to ${last}`,
  /** Of a text that is not shown whole: what stands here is left out. */
  gap: (words: number) => (words === 1 ? '… 1 word …' : `… ${words} words …`),
  gapSaid: (words: number) =>
    words === 1 ? 'One word is not shown here.' : `${words} words are not shown here.`,
  /** Of a table within the text, which scrolls. */
  table: 'Table',
  sectionOf: (index: number, count: number) => `Section ${index} of ${count}`,
} as const;
