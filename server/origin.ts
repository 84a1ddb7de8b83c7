/**
 * Whether a request that changes something comes from our own pages. Next checks the Origin of server actions,
 * never of route handlers. What the browser itself says (`Sec-Fetch-Site`, which no page can write) decides first, so that neither a
 * proxy that hands on another Host nor one that hides the Origin is in the way; then the sites are compared as addresses, not as text.
 * A client that is no browser sends neither and carries no cookie by itself.
 */
export function isOwnOrigin(
  request: Pick<Request, 'headers'>,
  /** Where people find this server, as its operator says. */
  site = process.env.TENET_URL,
): boolean {
  const { headers } = request;
  const said = headers.get('sec-fetch-site');
  if (said === 'same-origin') return true;
  const origin = headers.get('origin');
  if (origin === null) return said !== 'cross-site' && said !== 'same-site';
  if (said !== null && said !== 'none') return false;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (site && URL.canParse(site) && new URL(site).origin === from.origin) return true;
  const protocol = first(headers.get('x-forwarded-proto'));
  if (protocol !== null && `${protocol}:` !== from.protocol) return false;
  return hostsOf(headers).some((host) => hostOf(`${from.protocol}//${host}`) === from.host);
}

/** The names that a request may have been sent to: as the proxy before us says, or as it came. */
function hostsOf(headers: Headers): string[] {
  const host = first(headers.get('x-forwarded-host')) ?? headers.get('host');
  const port = first(headers.get('x-forwarded-port'));
  if (host === null) return [];
  return port === null || /:\d+$/.test(host) ? [host] : [host, `${host}:${port}`];
}

/** A host without its port where that is the usual one. */
function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}

/** Of several proxies the first one speaks for the browser. */
function first(list: string | null): string | null {
  return list?.split(',')[0]?.trim() || null;
}
