import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CODE_SIGNS, RECOVERY_CODE_LENGTH, readClassCode, readCode, shownCode } from './code.ts';

const code = fc
  .array(fc.constantFrom(...CODE_SIGNS), { minLength: 16, maxLength: 16 })
  .map((signs) => signs.join(''));

it('reads what it shows, however it is typed', () => {
  fc.assert(
    fc.property(code, (made) => {
      expect(shownCode(made)).toMatch(/^(\w{4} ){3}\w{4}$/);
      for (const typed of [
        shownCode(made),
        made.toLowerCase(),
        shownCode(made).replaceAll(' ', '-'),
      ])
        expect(readCode(`  ${typed}\n`, RECOVERY_CODE_LENGTH)).toBe(made);
    }),
  );
});

it('reads nothing that cannot be a code', () => {
  for (const typed of ['', 'ABCD', 'O'.repeat(16), `${'A'.repeat(15)}ß`, 'A'.repeat(17)])
    expect(readCode(typed, RECOVERY_CODE_LENGTH)).toBeNull();
});

it.each([
  ['a dash of another kind', 'ABCD–2345'],
  ['a hyphen that does not break', 'ABCD\u20112345'],
  ['a minus', 'ABCD−2345'],
  ['a full stop', 'ABCD2345.'],
  ['quotation marks', '“ABCD2345”'],
  ['signs that nobody sees', 'AB\u200BCD\u200E2345'],
  ['full width', 'ＡＢＣＤ２３４５'],
  ['its label', 'Code: ABCD 2345'],
  ['its link', 'https://tenet.example/join?code=ABCD2345'],
])('reads the code of a class pasted with %s', (_, typed) => {
  expect(readClassCode(typed)).toBe('ABCD2345');
});
