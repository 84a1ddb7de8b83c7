import { isIPv6 } from 'node:net';

/** The header in which `bin/start.ts` says where a request comes from; what a client sends under this name is overwritten. */
export const FROM_HEADER = 'x-tenet-from';

/** Where a request comes from, as it is counted. */
export const addressKey = ({ headers }: Pick<Request, 'headers'>): string =>
  headers.get(FROM_HEADER) ?? 'unknown';

const PRIVATE = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i;

/**
 * The address that a connection comes from: of a proxy on this machine or network, what it says last. Of an IPv6 address the half that
 * names the network: a single house has the other half to itself.
 */
export function addressOf(remote: string | undefined, forwarded: string | undefined): string {
  const own = plainAddress(remote ?? '');
  const said = forwarded?.split(',').at(-1)?.trim();
  return networkOf(said && PRIVATE.test(own) ? plainAddress(said) : own);
}

const plainAddress = (address: string) => address.replace(/^::ffff:(?=[\d.]+$)/i, '');

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
