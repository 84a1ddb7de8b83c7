import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gradeTyped } from './grade.ts';

const number = fc.bigInt({ min: 0n, max: 10n ** 24n });
const SIGNS = [',', ' ', '\u00A0', '\u202F', '’', "'"];

/** With a sign between thousands. */
const grouped = (value: bigint, sign: string) => String(value).replace(/\B(?=(?:\d{3})+$)/g, sign);
const isTaken = (answer: string, key: string, lang = 'en') =>
  gradeTyped(answer, { key, accepted: [] }, lang).correct;

it('takes a number however its thousands are parted', () => {
  fc.assert(
    fc.property(
      number,
      fc.constantFrom(...SIGNS),
      fc.constantFrom(...SIGNS),
      (value, one, other) => {
        expect(isTaken(grouped(value, one), grouped(value, other))).toBe(true);
        expect(isTaken(String(value), grouped(value, one))).toBe(true);
        expect(isTaken(grouped(value, '.'), grouped(value, one), 'de')).toBe(true);
      },
    ),
  );
});

it('never takes another number, however close or long', () => {
  const near = fc
    .tuple(number, fc.integer({ min: 1, max: 9 }))
    .map(([a, by]) => [a, a + BigInt(by)]);
  const any = fc.tuple(number, number);
  fc.assert(
    fc.property(fc.oneof(near, any), fc.constantFrom(...SIGNS, ''), ([a = 0n, b = 0n], sign) => {
      fc.pre(a !== b);
      expect(isTaken(grouped(a, sign), grouped(b, sign))).toBe(false);
      expect(isTaken(`-${a}`, String(a))).toBe(a === 0n);
      expect(isTaken(`-${grouped(a, ',')}`, `−${a}`)).toBe(true);
    }),
  );
});

it('takes decimals by either sign, and never as another number', () => {
  const decimal = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99 }));
  fc.assert(
    fc.property(decimal, decimal, ([a, b], [c, d]) => {
      expect(isTaken(`${a},${b}`, `${a}.${b}`)).toBe(true);
      expect(isTaken(`${a}.${b}`, `${a},${b}`, 'de')).toBe(true);
      fc.pre(Number(`${a}.${b}`) !== Number(`${c}.${d}`));
      expect(isTaken(`${a}.${b}`, `${c}.${d}`)).toBe(false);
    }),
  );
});
