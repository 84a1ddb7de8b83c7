import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberKey } from './number-key.ts';

it.each([
  ['А-101', 'Б-101'],
  ['É101', '101'],
  ['12-3', '1-23'],
  ['jane.doe@u', 'janedoe@u'],
  ['学101', '生101'],
])('never takes %s for %s', (one, other) => {
  expect(numberKey(one)).not.toBe(numberKey(other));
});

it.each([
  ['0012345', '12345'],
  ['１０１', '101'],
  ['١٠١', '101'],
  ['ab 12', 'AB12'],
  ['#0071001', '0071001'],
  ['101–A', '101-A'],
])('takes %s for %s', (one, other) => {
  expect(numberKey(one)).toBe(numberKey(other));
});

it('says nothing of what has neither letter nor digit', () => {
  expect([null, '', ' - ', '#'].map(numberKey)).toEqual(['', '', '', '']);
});

it('parts any two numbers that differ in more than case, blanks and zeros in front', () => {
  const sign = fc.constantFrom('1', '2', 'a', 'б', 'é', '.', '-');
  const number = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
  const plain = (text: string) => text.toUpperCase().replace(/^[-.]+|[-.]+$/g, '');
  fc.assert(
    fc.property(number, number, (a, b) => {
      if (plain(a) !== plain(b)) expect(numberKey(a) === numberKey(b) && numberKey(a)).toBeFalsy();
    }),
  );
});
