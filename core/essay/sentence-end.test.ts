import { expect, it } from 'vitest';
import { endsAs } from './sentence-end.ts';

it.each([
  ['What did it cost?', 'question'],
  ['Was kostete es?“', 'question'],
  ['価格は？', 'question'],
  ['いくらでしたか。', 'question'],
  ['ما الثمن؟', 'question'],
  ['Πόσο κόστισε;', 'question'],
  ['ኢትዮጵያ የት ናት፧', 'question'],
  ['ราคาเท่าไร', 'question'],
  ['It cost much.', 'statement'],
  ['“It cost much.”', 'statement'],
  ['それは高かった。', 'statement'],
  ['यह महँगा था।', 'statement'],
  ['یہ مہنگا تھا۔', 'statement'],
  ['ဈေးကြီးတယ်။', 'statement'],
  ['ราคาแพง', 'statement'],
] as const)('%s ends as a %s', (text, what) => {
  expect(endsAs(text, what)).toBe(true);
});

it.each([
  ['It cost much', 'statement'],
  ['It cost much!', 'statement'],
  ['What did it cost?', 'statement'],
  ['それは高かった', 'statement'],
  ['It cost much.', 'question'],
  ['それは高かった。', 'question'],
] as const)('%s does not end as a %s', (text, what) => {
  expect(endsAs(text, what)).toBe(false);
});
