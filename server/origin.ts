/**
 * Whether a request that changes something comes from our own pages. Next checks the Origin of server actions,
 * never of route handlers. A client that is no browser sends no Origin and carries no cookie by itself.
 */
export function isOwnOrigin(request: Pick<Request, 'headers'>): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') !== 'cross-site';
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
