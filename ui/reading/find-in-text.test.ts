import { describe, expect, it } from 'vitest';
import { findInText } from './find-in-text.ts';

const text = 'Čapek wrote of “robots.”\nİstanbul’s robots were ROBOTS too.';
const essay = {
  text,
  passages: [
    { ordinal: 0, start: 0, end: text.indexOf('\n') },
    { ordinal: 1, start: text.indexOf('\n') + 1, end: text.length },
  ],
};
const matches = (phrase: string) => findInText(essay, phrase).found.map(({ match }) => match);

describe('a search in the text', () => {
  it.each([
    ['robots', ['robots', 'robots', 'ROBOTS']],
    ['capek', ['Čapek']],
    ["istanbul's  robots", ['İstanbul’s robots']],
    ['"robots', ['“robots']],
    ['robots. istanbul', []],
    ['r', []],
    ['', []],
  ])('finds %j', (phrase, found) => {
    expect(matches(phrase)).toEqual(found);
  });

  it('says where, with the words around it', () => {
    const [first] = findInText(essay, 'robots').found;
    expect(text.slice(first?.start, first?.end)).toBe('robots');
    expect(first?.before).toBe('wrote of “');
  });

  it('leaves out what would be too many, and says how many', () => {
    const long = 'robots '.repeat(40);
    const { found, more } = findInText(
      { text: long, passages: [{ ordinal: 0, start: 0, end: long.length }] },
      'robots',
    );
    expect([found.length, more]).toEqual([30, 10]);
  });
});
