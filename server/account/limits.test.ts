import { expect, it } from 'vitest';
import { TooManyTriesError, tryAccount } from './limits.ts';

const fail = async () => null;
const succeed = async () => 'in';

it('refuses the eleventh try at an account, and no other account', async () => {
  for (let tries = 0; tries < 10; tries++) expect(await tryAccount('a@b.example', fail)).toBeNull();
  await expect(tryAccount('A@b.example ', succeed)).rejects.toThrow(TooManyTriesError);
  expect(await tryAccount('c@d.example', succeed)).toBe('in');
});

it('counts tries that run at once, and none that succeed', async () => {
  for (let tries = 0; tries < 30; tries++) await tryAccount('often@b.example', succeed);
  const flood = await Promise.allSettled(
    Array.from({ length: 40 }, () => tryAccount('flood@b.example', fail)),
  );
  expect(flood.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});
