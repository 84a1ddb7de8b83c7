import { expect, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { ClassPage, dayFrom, join, student } from './class-page.ts';
import { StudyScreen } from './study-screen.ts';

test('a student reports a card without a name; the answer is on Today until it was read', async ({
  page,
  browser,
}) => {
  const taught = new ClassPage(page);
  await taught.have('Mistakes');
  await taught.assign(dayFrom(Date.now(), 14), dayFrom(Date.now(), 24), 0);
  const phone = await student(browser, page);
  await join(phone, await taught.link(), 'Maya Brandt');
  await phone.goto('/study');
  const study = new StudyScreen(phone, 'touch');
  await study.settle();
  await study.ready();
  await phone.getByRole('button', { name: /^This card/ }).tap();
  await phone.getByRole('button', { name: /^Report a mistake Goes to whoever teaches/ }).tap();
  await phone.getByLabel('What is wrong with it?').fill('It was in another year.');
  await audit(phone, 'a report');
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Send the report' }).tap();
  await expect(phone.getByText(/^Reported\. You are told/).first()).toBeVisible();
  await phone.context().setOffline(false);
  await phone.goto('/');
  await study.saved();

  await page.goto(taught.url);
  await page.getByRole('link', { name: 'Reported cards (1)' }).click();
  await expect(page.getByText('It was in another year.')).toBeVisible();
  await expect(page.getByText('Maya')).toHaveCount(0);
  await page.getByRole('button', { name: /^Answer the report/ }).click();
  await expect(page.getByText('Please write a sentence')).toBeVisible();
  await audit(page, 'a report that waits');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByLabel('Your answer').fill('You are right, it is 1998. Thank you!');
  await page.getByRole('button', { name: /^Answer the report/ }).click();
  await expect(page.getByText('Done: the student is told.')).toBeVisible();
  await expect(page.getByText('You said: You are right')).toBeVisible();

  await phone.goto('/');
  await expect(phone.getByText('You are right, it is 1998. Thank you!')).toBeVisible();
  const shown = phone.getByRole('heading', { name: 'You reported a mistake' });
  await expect(shown).toBeVisible();
  await audit(phone, 'Today with an answer');
  await phone.getByRole('button', { name: 'I have read it' }).tap();
  await expect(shown).toBeHidden();
  await phone.reload();
  await study.saved();
  await expect(shown).toBeHidden();
  await phone.context().close();
});

test('where nobody would read a report, none is offered', async ({ page }) => {
  const study = new StudyScreen(page, 'touch');
  await page.goto('/study');
  await study.settle();
  await study.ready();
  await page.getByRole('button', { name: /^This card/ }).tap();
  await expect(page.getByRole('button', { name: /^Flag/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Report/ })).toHaveCount(0);
});
