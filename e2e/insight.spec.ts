import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { ClassPage, dayFrom, deviceInClass, join, student } from './class-page.ts';

const STUDENTS = 5;
const DAY = 86_400_000;

test('an instructor sees what the class will have lost, also in the text; a student sees who looked', async ({
  page,
  browser,
}) => {
  const taught = new ClassPage(page);
  await taught.have('Insight');
  await taught.assign(dayFrom(Date.now(), 7), dayFrom(Date.now(), 14), 3);
  const link = await taught.link();
  for (let number = 1; number <= STUDENTS; number += 1) {
    // Of four nothing is said.
    if (number === STUDENTS) {
      await page.goto(taught.url);
      await expect(page.getByText('Too few to say')).toBeVisible();
    }
    const device = await deviceInClass(link, `Student ${number}`);
    const { items } = await device.edition();
    const at = Date.now() - 2 * DAY;
    await device.sync(items.slice(0, 10).map(({ id }) => device.review(id, 3, at)));
  }
  const phone = await student(browser, page);
  await join(phone, link, 'Maya Brandt');
  await page.goto(taught.url);
  await expect(page.getByText(/^\d+, likely \d+ to \d+\./).first()).toBeVisible();
  await audit(page, 'a class with insight');
  await page.getByRole('link', { name: 'In the text' }).click();
  await expect(page.getByText('The number before a key point')).toBeVisible();
  await expect(page.getByText(/^Expected \d+ of 100, likely/).first()).toBeAttached();
  await audit(page, 'insight in the text');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.goto(`${taught.url}/preview`);
  await expect(page.getByText(/^You are on course\./)).toBeVisible();
  await audit(page, 'a class as a student sees it');

  await phone.goto('/class');
  await phone.getByText('Insight', { exact: true }).tap();
  await phone.getByRole('link', { name: 'Who looked, and what was changed' }).tap();
  await expect(phone.getByText('Barbara Long looked at what the class remembers')).toBeVisible();
  await audit(phone, 'who looked');
  await phone.context().close();
});
