import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyLines, nameLikeness, type Roster, readRoster } from './roster.ts';

const plain = (number: string) => number.replace(/\D/g, '');
const read = (rows: string[][]) => readRoster(rows, plain) as Roster;

describe('a list of students', () => {
  it.each([
    [['Name', 'Student number', 'Section']],
    [['Student', 'Matriculation no.', 'ID of the section']],
    [['Full name', 'ID number', 'Email']],
    [['Name', 'Matrikelnummer', 'Gruppe']],
  ])('finds number and name by the headings %s, and keeps the rest', (head) => {
    const { lines } = read([head, ['Maya Osei', '0012', 'Tue']]);
    expect(lines).toEqual([
      {
        ...{ name: 'Maya Osei', number: '0012' },
        columns: [
          [head[0], 'Maya Osei'],
          [head[1], '0012'],
          [head[2], 'Tue'],
        ],
      },
    ]);
  });

  it('joins first and last name', () => {
    const head = ['First name', 'Last name', 'ID number', 'Email address'];
    const { lines } = read([head, ['Maya', 'Osei', '12', 'maya@example.org']]);
    expect(lines[0]?.name).toBe('Maya Osei');
  });

  it('takes the school’s number where a campus system has several', () => {
    const head = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'];
    expect(read([head, ['Osei, Maya', '77', '0012', 'maya', '1']]).lines[0]?.number).toBe('0012');
  });

  it('leaves out lines without a number and those that come twice, and says which', () => {
    const rows = [
      ['Name', 'Number'],
      ['Points possible', ''],
      ['Maya', '12'],
      ['', ''],
    ];
    expect(read([...rows, ['Maya again', '12']])).toMatchObject({
      lines: [{ name: 'Maya' }],
      leftOut: [2, 5],
    });
  });

  it('says what is missing', () => {
    expect(readRoster([], plain)).toBe('rosterEmpty');
    expect(readRoster([['Name', 'Number']], plain)).toBe('rosterEmpty');
    expect(readRoster([['Name'], ['Maya']], plain)).toBe('rosterNumber');
    expect(readRoster([['Number'], ['12']], plain)).toBe('rosterName');
  });
});

describe('likely names', () => {
  it('knows a name in another order, with an initial, without accents, misspelled', () => {
    for (const other of ['Osei, Maya', 'M. Osei', 'maya OSÉI', 'Maja Osei'])
      expect(nameLikeness('Maya Osei', other), other).toBeGreaterThan(0.7);
    expect(nameLikeness('Maya Osei', 'Ben Carter')).toBe(0);
  });

  it('is 1 for the same words in any order, and never more', () => {
    const name = fc.array(fc.constantFrom('Maya', 'M', 'Osei', 'Ana', 'Anna', 'Ng'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const likeness = nameLikeness(a.join(' '), b.join(' '));
        expect(likeness).toBeLessThanOrEqual(1);
        if (a.length > 0) expect(nameLikeness(a.join(' '), a.toReversed().join(', '))).toBe(1);
      }),
    );
  });

  it('offers the likeliest first, and nobody who is not like it', () => {
    const lines = [{ name: 'Ben Carter' }, { name: 'M. Osei' }, { name: 'Maya Osei' }];
    expect(likelyLines('Maya Osei', lines, 3)).toEqual([lines[2], lines[1]]);
  });
});

describe('the columns of a list', () => {
  const named = (head: string[], line: string[]) => read([head, line]).lines[0];

  it.each([
    [
      ['Student ID', 'Parent First Name', 'Parent Last Name', 'First Name', 'Last Name'],
      ['1', 'Ruth', 'Doe', 'Jane', 'Doe'],
    ],
    [
      ['Student ID', 'Emergency Contact Name', 'Name', 'Advisor Name'],
      ['1', 'Ruth Doe', 'Jane Doe', 'Dr. Long'],
    ],
    [
      ['Student ID', 'Last Name, First Name'],
      ['1', 'Doe, Jane'],
    ],
    [
      ['OrgDefinedId', 'Name (Last, First)'],
      ['1', 'Doe, Jane'],
    ],
  ])('of %j are the student’s own', (head, line) => {
    expect(named(head, line)?.name.split(/[ ,]+/).sort()).toEqual(['Doe', 'Jane']);
  });

  it.each([
    [['Name', 'Phone Number', 'Email']],
    [['Course ID', 'Student']],
    [['Section Number', 'Name']],
    [['Parent ID', 'Name']],
  ])('%j have no number of a student', (head) => {
    expect(readRoster([head, ['1', '2', '3']], plain)).toBe('rosterNumber');
  });
});
