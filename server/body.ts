/** The text of a request's body, or null when it is over `limit` bytes. */
export async function boundedText(request: Request, limit: number): Promise<string | null> {
  const bytes = await boundedBytes(request, limit);
  return bytes && new TextDecoder().decode(bytes);
}

/**
 * A request's body, or null when it is over `limit` bytes. Counted while it is read: a header can lie, and what is too large
 * is never held.
 */
export async function boundedBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
