import { analyse } from 'chardet';
import { fileText } from './file-text.ts';
import { type Notice, UnreadableError } from './found.ts';

const NO_LETTERS = 'The letters of this file cannot be told. Save it as UTF-8 and bring it again.';
const NOT_ENOUGH = 10;

/**
 * The letters of a text file: UTF-8 or UTF-16, else in the old encoding that the file names or that its letters show, and then it is said.
 * @throws UnreadableError where they cannot be told
 */
export function lettersOf(bytes: Uint8Array, said = ''): { text: string; notices: Notice[] } {
  const file = fileText(bytes);
  if (file && !file.isGuessed) return { text: file.text, notices: [] };
  const declared = decoded(bytes, said);
  if (declared !== null) return { text: declared, notices: [] };
  const [likeliest] = analyse(bytes);
  const text =
    likeliest && likeliest.confidence >= NOT_ENOUGH ? decoded(bytes, likeliest.name) : null;
  if (!likeliest || text === null) throw new UnreadableError(NO_LETTERS);
  const [word = ''] = /[\p{L}\p{M}]*[^\p{ASCII}][\p{L}\p{M}]*/u.exec(text) ?? [];
  const message = `Its letters were read as ${likeliest.name}: “${word}”. Where that is wrong, save it as UTF-8 and bring it again.`;
  return { text, notices: [{ code: 'encoding', message }] };
}

/** Null where the bytes are no text in this encoding, or nobody knows it. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === '') return null;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /(?![\t\n\r\f])\p{Cc}|\uFFFD/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
