import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '#formats/markdown/markdown.ts';
import { isExact, locate } from './quotation.ts';
import { structureOf } from './structure.ts';
import { contentStems, likeness, words } from './words.ts';

describe('an essay’s text', () => {
  it('is NFC and its evidence exact, whatever is written', () => {
    const line = fc
      .tuple(fc.constantFrom('', '', '', '## '), fc.string({ unit: 'grapheme', maxLength: 30 }))
      .map(([mark, rest]) => mark + rest);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat(), fc.nat(), (lines, from, length) => {
        const essay = structureOf(readMarkdown([{ text: lines.join('\n') }]));
        expect(essay.text).toBe(essay.text.normalize('NFC'));
        for (const { start, end, ordinal } of essay.passages) {
          const passage = essay.text.slice(start, end);
          expect(passage).toBe(passage.trim());
          expect(essay.passages[ordinal]?.start).toBe(start);
          const at = start + (from % Math.max(1, end - start));
          const finding = locate(
            essay,
            essay.text.slice(at, Math.min(end, at + 1 + (length % 20))),
          );
          if (finding.found === 'once') expect(isExact(essay, finding.evidence)).toBe(true);
          else expect(finding.found).toBe('twice');
        }
        const inOne = ({ start, end }: { start: number; end: number }) =>
          essay.sections.filter((section) => section.start <= start && end <= section.end);
        for (const passage of essay.passages) expect(inOne(passage)).toHaveLength(1);
      }),
    );
  });

  it('gives sections of one title different ids', () => {
    const { sections } = structureOf(readMarkdown([{ text: '# T\n\na\n\n# T\n\nb' }]));
    expect(sections.map(({ id }) => id)).toEqual(['t', 't-2']);
  });
});

describe('words', () => {
  it('compares forms of a word as one', () => {
    expect(contentStems('Reforms')).toEqual(contentStems('reformed'));
    expect(contentStems('the policies')).toEqual(contentStems('policy'));
    expect(contentStems('subsidizing')).toEqual(contentStems('subsidizes'));
    expect(contentStems('proliferation')).toEqual(contentStems('proliferates'));
    expect(contentStems('nation')).not.toEqual(contentStems('native'));
  });

  it('keeps numbers whole and drops accents', () => {
    expect(words('In 1,000 cafés, 3.5%')).toEqual(['in', '1,000', 'cafes', '3.5']);
  });

  it.each([
    ['東京は日本の首都です。', 5],
    ['กรุงเทพเป็นเมืองหลวงของไทย', 4],
    ['北京是中国的首都', 4],
    ['नई दिल्ली भारत की राजधानी है', 6],
    ['Москва — столица', 2],
  ])('knows the words of %s', (text, least) => {
    const found = words(text);
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(found.join('').length).toBeLessThanOrEqual(text.length);
  });

  it('measures likeness', () => {
    expect(likeness('why did reform fail', 'why did reform fail')).toBe(1);
    expect(likeness('one two', 'three four')).toBe(0);
  });
});
