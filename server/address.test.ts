import { expect, it } from 'vitest';
import { addressOf } from './address.ts';

it.each([
  // By itself, whatever a client claims.
  ['203.0.113.9', undefined, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
  // Behind a proxy, which says the last part.
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::1', 'forged, 198.51.100.1', '198.51.100.1'],
  ['10.0.0.7', ' 198.51.100.1 ', '198.51.100.1'],
  ['127.0.0.1', undefined, '127.0.0.1'],
  // Of IPv6 the network.
  ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
  ['2001:db8::6', undefined, '2001:db8:0:0'],
  ['::1', undefined, '0:0:0:0'],
  [undefined, undefined, ''],
])('knows that %j, said to be for %j, comes from %j', (remote, forwarded, address) => {
  expect(addressOf(remote, forwarded)).toBe(address);
});
