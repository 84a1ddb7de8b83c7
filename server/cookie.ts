/** What a request was made over, as the proxy before us says or as it came: `https` or `http`. */
export function protocolOf({ headers, url }: { headers: Headers; url?: string }): string {
  const said = headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return said ?? (url ? new URL(url).protocol.replace(':', '') : 'http');
}

/** One cookie of a request, or null. */
export function cookieOf({ headers }: { headers: Headers }, wanted: string): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === wanted && value) return value;
  }
  return null;
}

/** A `Set-Cookie` out of reach of scripts; `maxAge` in seconds, 0 ends it. */
export function cookie(
  request: { headers: Headers; url?: string },
  name: string,
  value: string,
  maxAge: number,
): string {
  const secure = protocolOf(request) === 'https' ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}

/** The `name=value` of a `Set-Cookie`, as the browser will send it. */
export function pairOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}
