import { describe, expect, it } from 'vitest';
import { readingSeconds, sectionAt } from './section.ts';

const text = `${'one '.repeat(119)}\n\n${'two '.repeat(238)}`;
const middle = text.indexOf('two');
const sections = [
  { id: 'a', title: 'A', start: 0, end: middle - 2 },
  { id: 'b', title: 'B', start: middle, end: text.length },
];

describe('a section', () => {
  it('is found by any offset inside it, and by none between two', () => {
    expect(sectionAt({ sections }, 0)?.id).toBe('a');
    expect(sectionAt({ sections }, middle)?.id).toBe('b');
    expect(sectionAt({ sections }, middle - 1)).toBeUndefined();
    expect(sectionAt({ sections }, text.length)).toBeUndefined();
  });

  it('takes a minute for 238 words', () => {
    expect([readingSeconds(119), readingSeconds(238)]).toEqual([30, 60]);
  });
});
