/** A file's text, and whether its encoding had to be guessed. */
export interface FileText {
  text: string;
  isGuessed: boolean;
}

/** How many of the first bytes are looked at for the zeros of UTF-16. */
const LOOKED_AT = 1_000;

/**
 * The text of a file: UTF-8, UTF-16 with its mark or known by its zeros, or else what older spreadsheets of Western Europe write
 * (Windows-1252), which is a guess. Null where it cannot even be that: control signs among its letters.
 */
export function fileText(bytes: Uint8Array): FileText | null {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), isGuessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return /(?![\t\n\r])\p{Cc}/u.test(text) ? null : { text, isGuessed: true };
  }
}

/** UTF-16 by its mark, or by its zeros; null for what is none. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zerosAt = (parity: number) =>
    start.filter((byte, at) => byte === 0 && at % 2 === parity).length / (start.length / 2 || 1);
  // A heading is in ASCII: every second byte of it is zero.
  if (zerosAt(1) > 0.4 && zerosAt(0) < 0.05) return 'utf-16le';
  return zerosAt(0) > 0.4 && zerosAt(1) < 0.05 ? 'utf-16be' : null;
}
