import { expect, it } from 'vitest';
import { magnitude } from './magnitude.ts';

it('takes no word for a number', () => {
  expect(magnitude('the war of 1998')).toBeUndefined();
  expect(magnitude('Putin')).toBeUndefined();
});
