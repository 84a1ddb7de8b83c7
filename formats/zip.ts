import { unzipSync } from 'fflate';
import { UnreadableError } from './found.ts';

/** What an archive may unpack to, in bytes; how many files it may hold; how much larger than packed a file may be. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 5_000;
const MOST_RATIO = 200;
/** Small files may be packed as tightly as they like, in bytes. */
const SMALL = 1_000_000;

const BROKEN = 'This file is damaged: its parts cannot be unpacked. Save it anew and bring that.';

/**
 * The files of an archive that are `wanted`, by their names. Sizes are judged before anything is unpacked; a file that is larger than it says
 * is cut short, and its reader finds that.
 * @throws UnreadableError where it is no archive, or asks for too much
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  let [files, size] = [0, 0];
  const filter = (file: { name: string; size: number; originalSize: number }) => {
    files++;
    if (files > MOST_FILES)
      throw new UnreadableError(
        `This file holds more than ${MOST_FILES} parts. Bring its text alone.`,
      );
    if (!wanted(file.name)) return false;
    size += file.originalSize;
    const isSwollen = file.originalSize > SMALL && file.originalSize > MOST_RATIO * file.size;
    if (isSwollen || size > MOST_BYTES)
      throw new UnreadableError(
        'This file unpacks to far more than a text needs. Save the text alone and bring that.',
      );
    return true;
  };
  try {
    return new Map(
      Object.entries(unzipSync(bytes, { filter })).map(([name, file]) => [
        name.normalize('NFC'),
        file,
      ]),
    );
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(BROKEN);
  }
}
