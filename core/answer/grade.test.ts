import { describe, expect, it } from 'vitest';
import { gradeChosen, gradeTyped, suggestRating } from './grade.ts';

type Verdict = 'right' | 'slip' | 'near' | 'wrong';

/** Key (or key and other right answers), what was typed, the judgement. */
const CASES: [string | string[], string, Verdict][] = [
  // Form
  ['arms exports', 'arms exports', 'right'],
  ['arms exports', 'Arms Exports', 'right'],
  ['arms exports', '  arms   exports. ', 'right'],
  ['arms exports', 'the arms exports', 'right'],
  ['The Hague', 'hague', 'right'],
  ['Côte d’Ivoire', "cote d'ivoire", 'right'],
  ['Müller', 'Muller', 'right'],
  ['São Tomé', 'Sao Tome', 'right'],
  ['Straße', 'strasse', 'right'],
  ['nuclear-powered', 'nuclear powered', 'right'],
  ['nuclear-powered', 'nuclearpowered', 'right'],
  ['aircraft', 'air craft', 'right'],
  ['“rogue proliferator”', 'rogue proliferator', 'right'],
  ['U.S.', 'US', 'right'],
  ['Russia’s economy', "Russia's economy", 'right'],
  ['Russia’s economy', 'Russias economy', 'right'],
  ['research & development', 'research and development', 'right'],
  ['е́сть', 'есть', 'right'],
  // Spelling
  ['rogue proliferator', 'rogue proliferater', 'slip'],
  ['rogue proliferator', 'rouge proliferator', 'slip'],
  ['Kolchuga', 'Kolchuga', 'right'],
  ['Kolchuga', 'Kolchuge', 'slip'],
  ['Kolchuga', 'Kolhcuga', 'slip'],
  ['globalization', 'globalisation', 'slip'],
  ['defense', 'defence', 'slip'],
  ['arms sales', 'arms sale', 'slip'],
  ['proliferation', 'prolifferation', 'slip'],
  ['substitute for reform', 'subsitute for reform', 'slip'],
  ['Commonwealth of Independent States', 'Commonwelth of Independant States', 'slip'],
  ['Khozyairov', 'Khozyayrov', 'slip'],
  ['Khozyairov', 'Khozairof', 'slip'],
  ['Khozyairov', 'Khozarof', 'near'],
  // Given names in other languages
  ['Yevgeny Primakov', 'Eugene Primakov', 'right'],
  ['Yevgeny Primakov', 'evgeny primakov', 'right'],
  ['Mikhail Gorbachev', 'Michael Gorbatchev', 'slip'],
  ['Yevgeny Primakov', 'Boris Primakov', 'wrong'],
  ['Yevgeny Primakov', 'Eugene Yavlinsky', 'wrong'],
  ['Peter', 'Pyotr', 'wrong'],
  // Never a slip
  ['Iran', 'Iraq', 'wrong'],
  ['North Korea', 'South Korea', 'wrong'],
  ['Austria', 'Australia', 'near'],
  ['export', 'import', 'wrong'],
  ['legal', 'illegal', 'wrong'],
  ['reformed', 'unreformed', 'wrong'],
  ['formed', 'reformed', 'wrong'],
  ['reform', 'no reform', 'near'],
  ['reform', 'not reform', 'near'],
  ['it was reformed', 'it was not reformed', 'near'],
  ['nuclear', 'unclear', 'wrong'],
  ['Putin', 'Yeltsin', 'wrong'],
  ['Putin', '', 'wrong'],
  ['Putin', '???', 'wrong'],
  ['Ukraine', 'I do not know', 'wrong'],
  // Numbers and years
  ['1998', '1998', 'right'],
  ['1998', 'in 1998', 'right'],
  ['in 1998', '1998', 'right'],
  ['1998', 'the year 1998', 'right'],
  ['1998', 'nineteen ninety-eight', 'right'],
  ['1998', '1999', 'wrong'],
  ['1998', '1989', 'wrong'],
  ['1998', '98', 'wrong'],
  ['2002', 'two thousand and two', 'right'],
  ['2002', 'two thousand two', 'right'],
  ['2012', 'twenty twelve', 'right'],
  ['3', 'three', 'right'],
  ['three', '3', 'right'],
  ['three treaties', '3 treaties', 'right'],
  ['21', 'twenty-one', 'right'],
  ['205', 'two hundred and five', 'right'],
  ['1,000', '1000', 'right'],
  ['1 000 000', '1 million', 'right'],
  ['5 million', '5000000', 'right'],
  ['$5 billion', '5bn dollars', 'right'],
  ['1.5 million', '1500000', 'right'],
  ['1.5', '15', 'wrong'],
  ['20%', '20 percent', 'right'],
  ['twenty per cent', '20%', 'right'],
  ['third', '3rd', 'right'],
  ['50', '5', 'wrong'],
  ['14', '40', 'wrong'],
  // Pairs, parts and several right answers
  ['Ukraine and Belarus', 'Belarus and Ukraine', 'right'],
  ['Ukraine and Belarus', 'Belarus & Ukraine', 'right'],
  ['Ukraine and Belarus', 'Belarus and Ukrane', 'slip'],
  ['Ukraine and Belarus', 'Belarus, Ukraine', 'right'],
  ['Ukraine and Belarus', 'Ukraine', 'near'],
  ['Ukraine and Belarus', 'Ukraine and Georgia', 'wrong'],
  [['Ukraine and Belarus', 'Kyiv and Minsk'], 'Minsk and Kyiv', 'right'],
  [['plausibly deniable', 'deniable'], 'deniable', 'right'],
  ['plausibly deniable', 'deniable', 'near'],
  ['Vladimir Putin', 'Putin', 'near'],
  ['Putin', 'President Vladimir Putin', 'near'],
];

const verdict = ({ correct, close }: { correct: boolean; close: boolean }): Verdict =>
  correct ? (close ? 'slip' : 'right') : close ? 'near' : 'wrong';

const keyed = (keys: string | string[]) => {
  const [key = '', ...accepted] = [keys].flat();
  return { key, accepted };
};

describe('gradeTyped', () => {
  it.each(CASES)('%j answered by %j is %s', (keys, answer, expected) => {
    expect(verdict(gradeTyped(answer, keyed(keys)))).toBe(expected);
  });

  it('shows the difference in the spelling of the nearest right answer', () => {
    const grade = gradeTyped('kolhuga', keyed(['radar', 'Kolchuga']));
    expect(grade.expected).toBe('Kolchuga');
    expect(grade.difference).toEqual([
      { kind: 'same', text: 'Kol' },
      { kind: 'missing', text: 'c' },
      { kind: 'same', text: 'huga' },
    ]);
  });

  it('shows no letters beside an answer that is simply another', () => {
    expect(gradeTyped('Yeltsin', keyed('Putin'))).toMatchObject({
      expected: 'Putin',
      difference: [],
    });
  });

  it('stays quick on a very long answer', () => {
    expect(gradeTyped('a '.repeat(50_000), keyed('Putin')).correct).toBe(false);
  });

  it('finds every key right that is typed as it stands', () => {
    for (const [keys] of CASES)
      for (const key of [keys].flat()) expect(verdict(gradeTyped(key, keyed(keys)))).toBe('right');
  });
});

describe('gradeChosen and suggestRating', () => {
  it('judges an option by its text', () => {
    expect(gradeChosen('True', { key: 'True' }).correct).toBe(true);
    expect(gradeChosen('False', { key: 'True' })).toMatchObject({
      correct: false,
      expected: 'True',
    });
  });

  it('suggests Good, Hard for a slip, else Again', () => {
    expect(suggestRating({ correct: true, close: false })).toBe(3);
    expect(suggestRating({ correct: true, close: true })).toBe(2);
    expect(suggestRating({ correct: false, close: true })).toBe(1);
    expect(suggestRating({ correct: false, close: false })).toBe(1);
  });
});

it('shows where a year slipped, and nothing where it is another year', () => {
  expect(gradeTyped('1997', { key: '1996', accepted: [] })).toMatchObject({
    correct: false,
    close: false,
    difference: [{ kind: 'same', text: '199' }, { text: '7' }, { text: '6' }],
  });
  expect(gradeTyped('1969', { key: '1996', accepted: [] }).difference).not.toEqual([]);
  expect(gradeTyped('1974', { key: '1996', accepted: [] }).difference).toEqual([]);
});
