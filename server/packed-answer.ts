import { unpackedText } from '#db/content/packed.ts';

/**
 * JSON that was packed when it was published, as it lies: it is opened here only for whoever cannot. It never changes, and is for whoever
 * asked alone.
 */
export async function packedAnswer(
  request: Request,
  content: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const isOpened = !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  return new Response(isOpened ? await unpackedText(content) : content, {
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'private, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(isOpened ? {} : { 'Content-Encoding': 'gzip' }),
    },
  });
}
