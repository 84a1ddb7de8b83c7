import { expect, it } from 'vitest';
import { docxOf, paragraph } from '#formats/test/files.ts';
import { readDocx } from './docx.ts';

const textsOf = async (bytes: Uint8Array) =>
  (await readDocx(bytes)).blocks.map(({ kind, text }) => `${kind}: ${text.trim()}`);

it('shows where a formula was, and says how many', async () => {
  const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
  const word = `<w:p><w:r><w:t xml:space="preserve">So </w:t></w:r>${formula}<w:r><w:t xml:space="preserve"> holds.</w:t></w:r></w:p>`;
  const found = await readDocx(docxOf(`${word}<w:p><m:oMathPara>${formula}</m:oMathPara></w:p>`));
  expect(found.blocks.map(({ text }) => text)).toEqual(['So [formula] holds.', '[formula]']);
  expect(found.notices).toMatchObject([
    { code: 'formulas', message: expect.stringContaining('2 formulas') },
  ]);
});

it('takes tracked changes, and leaves out comments', async () => {
  const change = (tag: string, text: string) =>
    `<w:${tag} w:id="1" w:author="A">${text}</w:${tag}>`;
  const run = (text: string, tag = 't') =>
    `<w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
  const words = `<w:p>${run('The rule ')}${change('del', run('old', 'delText'))}${change('ins', run('new'))}${run(' holds.')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`;
  expect(await textsOf(docxOf(words))).toEqual(['paragraph: The rule new holds.']);
});

it('knows headings and quotations by their styles', async () => {
  const body = `${paragraph('A title', 'Title')}${paragraph('Part', 'Heading2')}${paragraph('They said so.', 'Quote')}`;
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${['Title', 'Quote'].map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`).join('')}<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`;
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
  expect(
    await textsOf(
      docxOf(body, { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': rels }),
    ),
  ).toEqual(['heading: A title', 'heading: Part', 'quote: They said so.']);
});

it('refuses what is nested deeper than any text', async () => {
  const deep = docxOf(`${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`);
  await expect(readDocx(deep)).rejects.toThrow();
});
