import { expect, it } from 'vitest';
import { folded, oneForm } from './fold.ts';

it.each([
  ['José', 'JOSE\u0301', true],
  ['O’Brien', "o'brien", true],
  ['Núñez', 'nunez', true],
  ['Łukasz', 'lukasz', true],
  ['İpek', 'ipek', true],
  ['Müller', 'muller', true],
  ['ΛΌΓΟΣ', 'λογος', true],
  ['שָׁלוֹם', 'שלום', true],
  ['مُحَمَّد', 'محمد', true],
  ['ＮＡＴＯ', 'nato', true],
  ['ﬁscal', 'fiscal', true],
  ['١٩٩٨', '1998', true],
  ['re\u00ADform\u200B', 'reform', true],
  ['ёлка', 'елка', true],
  ['мой', 'мои', false],
  ['かき', 'がき', false],
  ['कि', 'की', false],
  ['பால்', 'பல்', false],
  ['ป่า', 'ปา', false],
])('%s and %s are one: %s', (one, other, isOne) => {
  expect(folded(one) === folded(other)).toBe(isOne);
});

it('keeps the letters of a language apart where it is known', () => {
  expect(folded('schön', 'de')).not.toBe(folded('schon', 'de'));
  expect(folded('Größe', 'de')).toBe('grösse');
  expect(folded('AÑO', 'es')).toBe('año');
  expect(folded('mã', 'vi')).not.toBe(folded('ma', 'vi'));
});

it.each(['Straße', 'İstanbul', 'ﬁ', '１９９８', 'ガ', 'न्द', 'ᄒ'])(
  'folds %s once and for all',
  (text) => {
    expect(oneForm(oneForm(text))).toBe(oneForm(text));
    expect(folded(folded(text))).toBe(folded(text));
  },
);
