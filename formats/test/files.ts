import { strToU8, zipSync } from 'fflate';

/** Files as their programs write them, as small as may be. */

export const docxOf = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    bytesOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
      ...more,
    }),
  );

export const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A book of chapters in XHTML; `more` are further files, or others in the place of these. */
export const epubOf = (chapters: string[], more: Record<string, string> = {}): Uint8Array => {
  const names = chapters.map((_, at) => `chapter ${at + 1}.xhtml`);
  const items = names.map(
    (name, at) =>
      `<item id="c${at}" href="${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, at) => `<itemref idref="c${at}"/>`);
  return zipSync(
    bytesOf({
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
      'OPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A Book</dc:title><dc:language>en-GB</dc:language></metadata><manifest>${items.join('')}<item id="n" href="nav.xhtml" properties="nav"/></manifest><spine>${spine.join('')}<itemref idref="n"/></spine></package>`,
      'OPS/nav.xhtml': '<html><body><nav><ol><li>Contents</li></ol></nav></body></html>',
      ...Object.fromEntries(
        names.map((name, at) => [
          `OPS/${name}`,
          `<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${chapters[at]}</body></html>`,
        ]),
      ),
      ...more,
    }),
  );
};

/** Words on a page, in points from its left and foot. */
export type Placed = [x: number, y: number, text: string, size?: number];

/** Words as lines of at most `width` letters, from a place downwards, 12 points apart. */
export function wrapped(x: number, y: number, text: string, width = 60): Placed[] {
  const lines = text.match(new RegExp(`\\S.{0,${width - 2}}\\S(?=\\s|$)|\\S`, 'g')) ?? [];
  return lines.map((line, at) => [x, y - 12 * at, line]);
}

/** A PDF in Helvetica on pages of 600 by 800 points. `more` stands in its trailer. */
export function pdfOf(pages: Placed[][], more = ''): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>'];
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  objects.push(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  pages.forEach((page, at) => {
    const text = page
      .map(
        ([x, y, words, size = 10]) =>
          `BT /F ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * at} 0 R>>`,
      `<</Length ${text.length}>>stream\n${text}\nendstream`,
    );
  });
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${end}\n%%EOF`;
  return Uint8Array.from(file, (letter) => letter.replace('•', '\x95').charCodeAt(0));
}

const bytesOf = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
