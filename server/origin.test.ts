import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

test.each([
  ['our own page', { host: 'tenet.example', origin: 'https://tenet.example' }, true],
  [
    'our own page behind a proxy',
    { host: 'in:3000', 'x-forwarded-host': 'tenet.example', origin: 'https://tenet.example' },
    true,
  ],
  ['a client that is no browser', { host: 'tenet.example' }, true],
  ['another site', { host: 'tenet.example', origin: 'https://elsewhere.example' }, false],
  ['another port', { host: 'tenet.example', origin: 'https://tenet.example:8443' }, false],
  ['a page without an origin', { host: 'tenet.example', origin: 'null' }, false],
  [
    'another site that hides its origin',
    { host: 'tenet.example', 'sec-fetch-site': 'cross-site' },
    false,
  ],
  [
    'our own page at the usual port',
    { host: 'tenet.example:443', origin: 'https://tenet.example' },
    true,
  ],
  [
    'the same without encryption',
    { host: 'tenet.example:80', origin: 'http://tenet.example' },
    true,
  ],
  [
    'a proxy that says the port',
    {
      'x-forwarded-host': 'tenet.example',
      'x-forwarded-port': '8443',
      origin: 'https://tenet.example:8443',
    },
    true,
  ],
  [
    'a proxy that hands on another host',
    { host: 'localhost:3000', origin: 'https://tenet.example', 'sec-fetch-site': 'same-origin' },
    true,
  ],
  [
    'a proxy that hides the origin',
    { host: 'tenet.example', origin: 'null', 'sec-fetch-site': 'same-origin' },
    true,
  ],
  [
    'another protocol than the proxy says',
    { host: 'tenet.example', 'x-forwarded-proto': 'https', origin: 'http://tenet.example' },
    false,
  ],
  [
    'a site beside ours',
    { host: 'tenet.example', origin: 'https://evil.tenet.example', 'sec-fetch-site': 'same-site' },
    false,
  ],
  [
    'another site that says our host',
    { host: 'tenet.example', origin: 'https://tenet.example', 'sec-fetch-site': 'cross-site' },
    false,
  ],
])('%s', (_who, headers, own) => {
  expect(isOwnOrigin({ headers: new Headers(headers) })).toBe(own);
});

test('an old browser behind a proxy that hands on another host comes from where the operator says', () => {
  const headers = new Headers({ host: 'localhost:3000', origin: 'https://tenet.example' });
  expect(isOwnOrigin({ headers }, 'https://tenet.example/')).toBe(true);
  expect(isOwnOrigin({ headers }, 'https://other.example')).toBe(false);
});
