import { expect, it } from 'vitest';
import { readTable, writeTable } from './table.ts';

it('writes what a spreadsheet reads, and no formula', () => {
  const rows = [
    ['Name', 'Days'],
    ['O’Brien, "Pat"', 3],
    ['=HYPERLINK("x")', 0],
    ['+49', 0],
  ];
  expect(writeTable(rows)).toBe(
    '\uFEFFName,Days\r\n"O’Brien, ""Pat""",3\r\n"\'=HYPERLINK(""x"")",0\r\n+49,0\r\n',
  );
});

it.each([',', ';', '\t'])('reads a table whose cells stand between “%s”, quoted or not', (sign) => {
  const text = `\uFEFFName${sign}Number\r\n"Osei${sign} Maya"${sign}0012\r\n`;
  expect(readTable(text).slice(0, 2)).toEqual([
    ['Name', 'Number'],
    [`Osei${sign} Maya`, '0012'],
  ]);
});

it('refuses a table with a quotation mark that is never closed, and says where', () => {
  const text = 'Student ID,Name\n1,"Jane Doe\n2,Max Roe\n3,Ann Poe\n';
  expect(() => readTable(text)).toThrow(/line 2/);
});

it('takes the line by which a spreadsheet says what parts the cells, and lines above the headings, for none of them', () => {
  expect(readTable('sep=;\r\nName;Number\r\nJane;1\r\n')).toEqual([
    ['Name', 'Number'],
    ['Jane', '1'],
  ]);
});

it.each(['="00123"', '-', '+46 70 123 45 67', '-3', '-3,5', '@priya', '12'])(
  'gives %s back as the school gave it',
  (cell) => {
    expect(readTable(writeTable([['Name', cell]]))).toEqual([['Name', cell]]);
  },
);

it.each(['=1+1', '+SUM(A1)', '-2+3*cmd', '@SUM(1)', '\t=1', '="a"&B1', '=HYPERLINK("x")'])(
  'disarms %s',
  (cell) => {
    expect(readTable(writeTable([['Name', cell]]))[0]?.[1]).toBe(`'${cell}`);
  },
);
