import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MOST_BYTES } from '#formats/found.ts';

/** A file that nobody has read by then goes, ms. */
const LONGEST = 60 * 60_000;

/** More than may be brought. */
export class TooLargeFileError extends Error {
  override name = 'TooLargeFileError';
  override message =
    `A file may have ${MOST_BYTES / 1_000_000} MB at most. Bring its text alone, or a part of it.`;
}

/** A file that was brought, on our own disk until its blocks stand. */
export interface Upload {
  path: string;
  name: string;
}

const foldersOf = (dataFolder: string) => path.join(dataFolder, 'uploads');

/**
 * Keeps the body of a request as a file that only this user may read, in the data folder, without ever holding it whole. What its sender
 * says of its length is believed where it is too long. @throws TooLargeFileError, and nothing is left
 */
export async function receive(
  request: Pick<Request, 'headers' | 'body'>,
  name: string,
  dataFolder: string,
  most = MOST_BYTES,
): Promise<Upload> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new TooLargeFileError();
  const folder = foldersOf(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, randomUUID());
  try {
    await pipeline(
      counted(request.body, most),
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    );
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { path: file, name };
}

/** A header can lie: counted while it comes. */
function counted(body: Request['body'], most: number): Readable {
  async function* chunks() {
    let size = 0;
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > most) throw new TooLargeFileError();
      yield chunk;
    }
  }
  return Readable.from(chunks());
}

/** Its blocks stand, or it cannot be read: the file goes. */
export const discard = ({ path: file }: Upload): Promise<void> => rm(file, { force: true });

/** Deletes what a process that died has left, and what nobody came to read. */
export async function sweepUploads(dataFolder: string, now: number): Promise<void> {
  const folder = foldersOf(dataFolder);
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > LONGEST) await rm(file, { force: true });
  }
}
