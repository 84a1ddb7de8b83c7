import { expect, it } from 'vitest';
import { ownPlace } from './own-place.ts';

it('leads to our own pages only', () => {
  for (const ours of ['/', '/account', '/read?deck=x#s1', '/arrive?next=%2Fclass'])
    expect(ownPlace(ours)).toBe(ours);
  for (const theirs of [
    ...['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:x'],
    ...['/\t/elsewhere.example', '\\\\elsewhere.example', '', null, undefined],
  ])
    expect(ownPlace(theirs, '/here')).toBe('/here');
});
