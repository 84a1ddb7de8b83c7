import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CODE_SIGNS, RECOVERY_CODE_LENGTH, readCode, shownCode } from './code.ts';

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
