import { count } from '#ui/count.ts';

/** The words of Today. */
export const todayText = {
  title: 'Today',
  minutes: (time: string) => `About ${time} today`,
  nothingDue: 'Nothing is due today',
  both: (returning: number, fresh: number) =>
    `${count(returning, 'card comes back', 'cards come back')}, ${count(fresh, 'is new', 'are new')}.`,
  returning: (cards: number) => `${count(cards, 'card comes back', 'cards come back')}.`,
  fresh: (cards: number) => `${count(cards, 'new card', 'new cards')}.`,
  tomorrow: (words: string) => `Tomorrow: ${words}`,
  returns: (cards: number) =>
    cards === 1 ? 'One card returns later today.' : `${cards} cards return later today.`,
  later: (cards: number) =>
    `What is worth most comes first; ${count(cards, 'card waits', 'cards wait')} for another day without harm.`,
  week: (studied: number, days: number) => `Studied on ${studied} of the last ${days} days`,
  start: (cards: number) => `Start ${count(cards, 'card', 'cards')}`,
  look: 'Open the study page',
  openEssay: 'Open the essay',
  also: 'Also on your desk',
  waiting: (cards: number) =>
    cards === 0 ? 'Nothing due today' : count(cards, 'card today', 'cards today'),
  places: 'Places',
  guest: 'A guest’s progress, kept in this browser alone.',
  keep: 'Keep it beyond',
  whose: (name: string) => `${name}’s cards.`,
  notYou: 'Not you?',
} as const;
