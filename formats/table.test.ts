import { expect, it } from 'vitest';
import { writeTable } from './table.ts';

it('writes what a spreadsheet reads, and no formula', () => {
  const rows = [
    ['Name', 'Days'],
    ['O’Brien, "Pat"', 3],
    ['=HYPERLINK("x")', 0],
    ['+49', 0],
  ];
  expect(writeTable(rows)).toBe(
    '\uFEFFName,Days\r\n"O’Brien, ""Pat""",3\r\n"\'=HYPERLINK(""x"")",0\r\n"\'+49",0\r\n',
  );
});
