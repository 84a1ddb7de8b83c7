import { unpackedText } from '#db/content/packed.ts';

/** Says to a route that whoever passes its answer on knows `PACKED`: Next takes the header away by which HTTP says it. */
export const PACKS = 'x-tenet-packs';
/** Says of an answer how its body is packed already. */
export const PACKED = 'x-tenet-packed';

/**
 * JSON that was packed when it was published, as it lies: it is opened here only for whoever cannot. It never changes, and is for whoever
 * asked alone.
 */
export async function packedAnswer(
  { headers }: Pick<Request, 'headers'>,
  content: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const mayStay = headers.has(PACKS) && /\bgzip\b/.test(headers.get('accept-encoding') ?? '');
  return new Response(mayStay ? content : await unpackedText(content), {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'private, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(mayStay ? { [PACKED]: 'gzip' } : {}),
    },
  });
}
