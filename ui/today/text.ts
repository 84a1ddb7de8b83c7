import { count } from '#ui/count.ts';

/** The words of Today. */
export const todayText = {
  minutes: (time: string) => `About ${time} today`,
  both: (returning: number, fresh: number) =>
    `${count(returning, 'card comes back', 'cards come back')}, ${fresh} new.`,
  returning: (cards: number) => `${count(cards, 'card comes back', 'cards come back')}.`,
  fresh: (cards: number) => `${count(cards, 'new card', 'new cards')}.`,
  later: (cards: number) =>
    `What is worth most comes first; ${count(cards, 'card waits', 'cards wait')} for another day without harm.`,
  week: (studied: number, days: number) => `Studied on ${studied} of the last ${days} days`,
  study: 'Study',
  look: 'Open the study page',
  places: 'More',
} as const;
