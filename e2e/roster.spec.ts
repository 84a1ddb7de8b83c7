import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { ClassPage, dayFrom } from './class-page.ts';
import { Visitor } from './visitor.ts';

test('the school’s list is matched by number and by hand, and its columns come back with the days', async ({
  page,
  baseURL,
}) => {
  const taught = new ClassPage(page);
  await taught.have('Credit');
  await taught.assign(dayFrom(Date.now(), 14), dayFrom(Date.now(), 24), 6);
  const code = new URL(await taught.link()).searchParams.get('code') ?? '';
  for (const [name, number] of [
    ['Maya', ''],
    ['Ben', '00-13'],
  ] as const)
    await new Visitor(baseURL).send('/api/join', { code, name, number });

  await page.goto(`${taught.url}/students`);
  await page.getByRole('link', { name: 'The school’s list' }).click();
  const list = page.locator('input[type=file]');
  const take = async (text: string) => {
    await list.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: /^Take the/ }).click();
  };
  await take('Name;Section\r\nMaya Osei;Tue');
  await expect(page.getByText('No column for the student number was found')).toBeVisible();
  await audit(page, 'a list without numbers');
  await take('Name;Student number;Section\r\nMaya Osei;0012;Tue\r\nBen Carter;0013;Wed\r\n');
  await expect(page.getByText('2 students are on the list.')).toBeVisible();
  await expect(page.getByText('1 of 2 on the list have joined.')).toBeVisible();
  await audit(page, 'a list with somebody to be matched');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'That is them: Maya' }).click();
  await expect(page.getByText('2 of 2 on the list have joined.')).toBeVisible();

  await page.goto(`${taught.url}/students`);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Days of study as a file' }).click();
  const stream = await (await coming).createReadStream();
  const file = Buffer.concat(await stream.toArray()).toString();
  const rows = file.trim().split('\r\n');
  expect(rows[0]).toBe('Name,Student number,Section,Joined,Days counted,Days asked,Last received');
  expect(rows[1]).toMatch(/^Maya Osei,0012,Tue,\d{4}-\d\d-\d\d,0,6,$/);
  expect(rows[2]).toMatch(/^Ben Carter,0013,Wed,\d{4}-\d\d-\d\d,0,6,$/);
});
