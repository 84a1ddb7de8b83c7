import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { masked, unmasked } from './mask.ts';
import { sentencesIn } from './sentences.ts';

const parted = (text: string, lang = 'en') => {
  const mask = masked(text);
  return sentencesIn(mask, { start: 0, end: text.length }, lang).map(({ start, end }) =>
    text.slice(start, end),
  );
};
const plain = (text: string) => unmasked(text, masked(text), 0, text.length);

describe('sentences', () => {
  it.each([
    ['He met Dr. Lind in the U.S. in May. She was ill.', 2],
    ['In Roe v. Wade the court ruled. It was 1973.', 2],
    ['The J. P. Morgan bank failed. Nobody knew.', 2],
    ['They moved to the U.S. They stayed.', 2],
    ['It ended.12 The next one began.3,4 So it went.', 3],
    ['“Is it so?” he asked. “It is.” They left.', 3],
    ['It cost 3.5 million. 40 people came.', 2],
    ['One (see p. 4). Two.', 2],
  ])('%s', (text, count) => {
    expect(parted(text)).toHaveLength(count);
  });

  it('of other languages are parted as their dictionaries have it', () => {
    expect(parted('これは本です。それも本です。', 'ja')).toHaveLength(2);
    expect(parted('Es war so. Dann kam er.', 'de')).toHaveLength(2);
  });

  it('hold every letter that the mask leaves, in order', () => {
    const parts = fc.array(
      fc.constantFrom('A word', '.', '?!', ' ', '12', '(', '”', 'U.S.', 'é', '\n'),
    );
    const solid = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(parts, (some) => {
        const mask = masked(some.join(''));
        const spans = sentencesIn(mask, { start: 0, end: mask.length }, 'en');
        const all = spans.map(({ start, end }) => mask.slice(start, end)).join('');
        expect(solid(all)).toBe(solid(mask));
      }),
    );
  });
});

describe('the mask of a text', () => {
  it('is as long as the text, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(masked(text)).toHaveLength(text.length);
      }),
    );
  });

  it.each([
    ['The law passed.12 It held.', 'The law passed. It held.'],
    ['The reform3 failed², they say [4].', 'The reform failed, they say.'],
    ['It grew (Lind & Hahn, 2001) and fell (Figure 3).', 'It grew and fell.'],
    ['In 1998 it cost $35 (a third more).', 'In 1998 it cost $35 (a third more).'],
    ['COVID-19 came; B2 did not.', 'COVID-19 came; B2 did not.'],
    ['“Curly” – and soft', '“Curly” – and soft'],
    ['It was 10² or x2.', 'It was 10 or x2.'],
  ])('%s', (text, clean) => {
    expect(plain(text)).toBe(clean);
  });
});
