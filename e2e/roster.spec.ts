import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { ClassPage, dayFrom, deviceInClass, join, student } from './class-page.ts';
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

test('a student who joined on two devices is counted as one, and told so, and that no list has them', {
  tag: '@load',
}, async ({ page, browser }) => {
  const taught = new ClassPage(page);
  await taught.have('Twice');
  await taught.assign(dayFrom(Date.now(), 14), dayFrom(Date.now(), 24), 3);
  const link = await taught.link();
  const device = await deviceInClass(link, 'Maya');
  const { items } = await device.edition();
  await device.sync(items.slice(0, 5).map(({ id }) => device.review(id, 3)));
  const phone = await student(browser, page);
  await join(phone, link, 'Maya Brandt');
  await expect(phone.getByText('0 of 3 days of study counted')).toBeVisible();

  await page.goto(`${taught.url}/students`);
  await page.getByRole('link', { name: 'Change: Maya Brandt' }).click();
  await page.getByText('Here twice?').click();
  await page.getByRole('button', { name: 'Count as one' }).click();
  await expect(page.getByText('Choose who it is.')).toBeVisible();
  await audit(page, 'a student who may be here twice');
  await page.getByLabel('is the same student as').selectOption(device.guest.learnerId);
  await page.getByRole('button', { name: 'Count as one' }).click();
  await expect(page.getByText('joined twice')).toBeVisible();
  await expect(page.getByText('1 of 3')).toBeVisible();
  await audit(page, 'students, one of them here twice');

  const list = 'Name;Student number\r\nBen Carter;0013\r\n';
  await page.goto(`${taught.url}/roster`);
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) },
  });
  await page.getByRole('button', { name: 'Take the list' }).click();
  await expect(page.getByText('0 of 1 on the list have joined.')).toBeVisible();

  await phone.reload();
  await phone.getByText('1 of 3 days of study counted').click();
  await expect(phone.getByText(/^1 of these days comes from another entry/)).toBeVisible();
  await expect(phone.getByText('You are not on your school’s list')).toBeVisible();
  await audit(phone, 'Today of a student who is here twice');

  await page.goto(`${taught.url}/students`);
  await page.getByRole('link', { name: 'Change: Maya' }).click();
  await expect(page.getByText('Counted as one student')).toBeVisible();
  await audit(page, 'a student who is here twice');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Count them apart again' }).click();
  await expect(page.getByText('Students (2)')).toBeVisible();
});
