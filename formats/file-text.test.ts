import { expect, it } from 'vitest';
import { fileText } from './file-text.ts';

const LIST = 'Student number,Name\n12,Łukasz Żak\n13,Анна\n';
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

it.each([
  ['UTF-8', Buffer.from(LIST)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${LIST}`)],
  ['UTF-16LE with its mark', utf16(`\uFEFF${LIST}`, false)],
  ['UTF-16BE with its mark', utf16(`\uFEFF${LIST}`, true)],
  ['UTF-16LE without', utf16(LIST, false)],
  ['UTF-16BE without', utf16(LIST, true)],
])('reads %s, and guesses nothing', (_, bytes) => {
  expect(fileText(bytes)).toEqual({ text: LIST, isGuessed: false });
});

it('says where it guesses', () => {
  const bytes = Buffer.from('Name\nJosé Núñez\n', 'latin1');
  expect(fileText(bytes)).toEqual({ text: 'Name\nJosé Núñez\n', isGuessed: true });
});

it.each([
  ['Shift-JIS', Buffer.from([0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59, 0x81, 0x40])],
  ['Mac Roman', Buffer.from([0x4a, 0x6f, 0x73, 0x8f])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xe9])],
])('does not take %s for letters', (_, bytes) => {
  expect(fileText(bytes)).toBeNull();
});
