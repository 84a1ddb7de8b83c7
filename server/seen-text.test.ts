import { expect, it } from 'vitest';
import { readRosterFile } from './class/roster-file.ts';
import { seenText } from './seen-text.ts';

const name = seenText(100, 'name');

it.each(['\u200B', '\u3164', '\u2800', '\u00AD', '\0', '\u202E', ' \t ', '\u200D\u200D', '\uFEFF'])(
  'refuses %j, which nobody sees',
  (typed) => {
    expect(name.safeParse(typed).success).toBe(false);
  },
);

it.each([
  ['Maya\u202Eesrever', 'Mayaesrever'],
  ['  Ana  María ', 'Ana María'],
  ['Jo\u00ADhn', 'John'],
  ['=HYPERLINK("x")\n2', '=HYPERLINK("x") 2'],
  ['نیم\u200Cفاصله', 'نیم\u200Cفاصله'],
  ['👩\u200D🏫', '👩\u200D🏫'],
  ['王', '王'],
])('takes %j as %j', (typed, expected) => {
  expect(name.parse(typed)).toBe(expected);
});

it('reads a school’s list without what nobody sees: a line of such a name has its number for one', () => {
  const csv = 'Student number,Name\n\u200B12,\u3164\n13,Mi\u00ADa\n';
  const read = readRosterFile(new TextEncoder().encode(csv));
  expect(typeof read === 'string' ? read : read.roster).toMatchObject({
    lines: [
      { number: '12', name: '12' },
      { number: '13', name: 'Mia' },
    ],
  });
});

it('counts what is kept, not what was typed', () => {
  expect(name.safeParse(`${'a'.repeat(100)}\u200B`).success).toBe(true);
  expect(name.safeParse('a'.repeat(101)).success).toBe(false);
});
