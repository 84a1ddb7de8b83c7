import { expect, it } from 'vitest';
import { asciiDigits } from './digits.ts';

it.each([
  '٠١٢٣٤٥٦٧٨٩',
  '۰۱۲۳۴۵۶۷۸۹',
  '०१२३४५६७८९',
  '๐๑๒๓๔๕๖๗๘๙',
  '０１２３４５６７８９',
  '0123456789',
])('reads %s', (digits) => {
  expect(asciiDigits(digits)).toBe('0123456789');
});

it('leaves everything else', () => {
  expect(asciiDigits('Nr. ½ IV 三')).toBe('Nr. ½ IV 三');
});
