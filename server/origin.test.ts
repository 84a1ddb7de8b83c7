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
])('%s', (_who, headers, own) => {
  expect(isOwnOrigin({ headers: new Headers(headers) })).toBe(own);
});
