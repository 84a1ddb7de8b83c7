import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** JSON as it is kept and sent: packed once, when it is published, and never read again to be served. */
export async function packed(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pack(JSON.stringify(value), { level: 9 }));
}

/** The JSON of what was packed. */
export async function unpackedText(content: Uint8Array): Promise<string> {
  return (await unpack(content)).toString('utf8');
}

/** What was packed, for those who work on it. */
export async function unpacked<T>(content: Uint8Array): Promise<T> {
  return JSON.parse(await unpackedText(content)) as T;
}
