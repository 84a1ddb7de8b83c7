import { type Browser, expect, type Page, test } from '@playwright/test';
import { AccountPage, newEmail, PASSWORD, replicasIn } from './account-page.ts';
import { audit, overflow } from './audit.ts';
import { serverLog } from './record.ts';
import { StudyScreen, secondBrowser } from './study-screen.ts';

/** Somebody else's phone. */
async function otherPhone(browser: Browser, page: Page): Promise<Page> {
  const { viewport, baseURL } = {
    viewport: page.viewportSize(),
    baseURL: new URL(page.url()).origin,
  };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, baseURL });
  return context.newPage();
}

/** Studies as whoever is here, and waits until the server has it. */
async function study(page: Page, answers: number): Promise<void> {
  const screen = new StudyScreen(page, 'touch');
  await page.goto('/study');
  for (let n = 0; n < answers; n += 1) await screen.answer('Good');
  await screen.saved();
}

test('a guest creates an account and goes on in a second browser; signing out deletes the copy there', async ({
  page,
  browser,
}) => {
  await study(page, 2);
  const email = newEmail();
  const account = new AccountPage(page);
  await page.goto('/account/sign-up');
  await audit(page, 'create an account');
  await page.getByLabel('Your name').fill('Maya Brandt');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill('horse');
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByText('Too short: at least 8 characters.')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(email);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await audit(page, 'create an account, with a fault');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await account.keepCode();
  expect(await replicasIn(page)).toBe(1);
  expect(await serverLog(page)).toHaveLength(2);

  const laptop = new AccountPage(await otherPhone(browser, page));
  await laptop.signIn(email, { password: 'not this one' });
  await expect(laptop.page.getByText('That does not match.')).toBeVisible();
  await laptop.signIn(email);
  await laptop.isHome();
  await study(laptop.page, 1);
  expect(await serverLog(page)).toHaveLength(3);
  await laptop.signOut();
  expect(await replicasIn(laptop.page)).toBe(0);
  expect((await laptop.page.request.get('/api/me')).status()).toBe(401);
  await laptop.page.context().close();
});

test('signing in brings a guest’s answers along, also those of a browser that was offline meanwhile', {
  tag: '@load',
}, async ({ page, browser }) => {
  const email = newEmail();
  await study(page, 1);
  await new AccountPage(page).signUp(email);

  const phone = await otherPhone(browser, page);
  await study(phone, 1);
  const tablet = await secondBrowser(phone, '/study');
  const screen = new StudyScreen(tablet, 'touch');
  // The deck has to be here before the network goes.
  await screen.settle();
  await screen.saved();
  await tablet.context().setOffline(true);
  await screen.answer('Good');

  await new AccountPage(phone).signIn(email);
  await new AccountPage(phone).isHome();
  expect(await replicasIn(phone)).toBe(1);
  expect(await serverLog(phone)).toHaveLength(2);

  await tablet.context().setOffline(false);
  await tablet.goto('/');
  await expect(tablet.getByText('Your progress is in an account now')).toBeVisible();
  await audit(tablet, 'Today of a guest who has an account elsewhere');
  await expect.poll(async () => (await serverLog(phone)).length).toBe(3);
  await tablet.goto('/study');
  await screen.answer('Good');
  await expect(tablet.locator('[data-sync=moved]')).toBeVisible();
  await expect.poll(async () => (await serverLog(phone)).length).toBe(4);
  expect((await tablet.request.get('/api/me')).status()).toBe(401);

  await tablet.goto('/');
  await tablet.getByRole('link', { name: 'Sign in' }).click();
  await new AccountPage(tablet).signIn(email);
  await new AccountPage(tablet).isHome();
  expect(await replicasIn(tablet)).toBe(1);
  await tablet.goto('/cards');
  await expect(tablet.locator('[data-sync=saved]')).toBeVisible();
  await tablet.context().close();
  await phone.context().close();
});

test('two people on one computer: each has their own cards, and what is not mine stays where it was', {
  tag: '@load',
}, async ({ page, browser }) => {
  const email = newEmail();
  const own = new AccountPage(await otherPhone(browser, await openFront(page)));
  await own.signUp(email);
  await own.page.context().close();

  await study(page, 2);
  const account = new AccountPage(page);
  await account.signIn(email, { mine: false });
  await account.isHome();
  expect(await serverLog(page)).toHaveLength(0);
  await study(page, 1);
  await account.signOut();
  await page.goto('/study');
  await new StudyScreen(page, 'touch').saved();
  expect(await serverLog(page)).toHaveLength(2);
  await page.goto('/');
  await expect(page.getByText('A guest’s progress')).toBeVisible();
});

test('a forgotten password is renewed by the code, once; other browsers are signed out', async ({
  page,
  browser,
}) => {
  const email = newEmail();
  const account = new AccountPage(page);
  const code = await account.signUp(email);
  const phone = await otherPhone(browser, page);
  await phone.goto('/account/forgot');
  await expect(phone.getByText('This server sends no mail.')).toBeVisible();
  await audit(phone, 'forgotten password');
  const renew = async (password: string) => {
    await phone.goto('/account/recover');
    await phone.getByLabel('Recovery code').fill(code.toLowerCase());
    await phone.getByLabel('New password').fill(password);
    await phone.getByRole('button', { name: 'Set the password and sign in' }).click();
  };
  await renew('another horse entirely');
  await new AccountPage(phone).keepCode();
  await renew('a third horse');
  await expect(phone.getByText('No such code.')).toBeVisible();
  await expect(phone.getByLabel('Recovery code')).toHaveValue(code.toLowerCase());
  await page.goto('/');
  await expect(page.getByText('Maya Brandt was signed out here.')).toBeVisible();
  await account.signIn(email);
  await expect(page.getByText('That does not match.')).toBeVisible();
  await account.signIn(email, { password: 'another horse entirely' });
  await account.isHome();
  await phone.context().close();
});

test('where somebody is signed in is listed, and ended from afar; the password is changed', async ({
  page,
  browser,
}) => {
  const email = newEmail();
  const account = new AccountPage(page);
  await account.signUp(email);
  const phone = await otherPhone(browser, page);
  await new AccountPage(phone).signIn(email);
  await new AccountPage(phone).isHome();
  await page.goto('/account');
  await audit(page, 'account');
  await page.getByRole('button', { name: 'Sign it out' }).click();
  await expect(page.getByText('That device is signed out.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign it out' })).toHaveCount(0);
  expect((await phone.request.get('/api/me')).status()).toBe(401);
  await page.getByLabel('Password now').fill('wrong wrong');
  await page.getByLabel('New password').fill('another horse entirely');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('That does not match.')).toBeVisible();
  await page.getByLabel('Password now').fill(PASSWORD);
  await page.getByLabel('New password').fill('another horse entirely');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  expect((await page.request.get('/api/me')).status()).toBe(200);
  await phone.context().close();
});

test('a recovery link brings a guest into another browser, with what was answered there', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await study(page, 2);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Make a recovery code' }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/back#\w{16}$/);

  const safari = await otherPhone(browser, page);
  await study(safari, 1);
  await safari.goto(link);
  await expect(safari.getByLabel('Recovery code')).not.toHaveValue('');
  await audit(safari, 'come back');
  await safari.getByRole('button', { name: 'Come back' }).click();
  await expect(safari.getByText('A guest’s progress')).toBeVisible();
  await expect(safari.locator('[data-sync=saved]')).toBeVisible();
  expect(await serverLog(page)).toHaveLength(3);
  expect(await replicasIn(safari)).toBe(1);
  await study(safari, 1);
  expect(await serverLog(page)).toHaveLength(4);
  await safari.context().close();
});

test('a recovery code typed at the other door is taken to its own', async ({ page, browser }) => {
  await study(page, 1);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Make a recovery code' }).click();
  const code = (await page.getByText(/^(\w{4} ){3}\w{4}$/).textContent()) ?? '';
  const safari = await otherPhone(browser, page);
  await safari.goto('/account/recover');
  await safari.getByLabel('Recovery code').fill(code);
  await safari.getByLabel('New password').fill('another horse entirely');
  await safari.getByRole('button', { name: 'Set the password and sign in' }).click();
  await expect(safari.getByText('no password is needed')).toBeVisible();
  await audit(safari, 'a guest’s code, brought to its door');
  await safari.getByRole('button', { name: 'Come back' }).click();
  await expect(safari.getByText('A guest’s progress')).toBeVisible();
  const account = new AccountPage(page);
  const renewed = await account.signUp(newEmail());
  await safari.goto('/settings');
  await safari.goto('/back');
  await safari.getByLabel('Recovery code').fill(renewed);
  await safari.getByRole('button', { name: 'Come back' }).click();
  await expect(safari.getByText('choose a new password with it')).toBeVisible();
  await expect(safari.getByLabel('Recovery code')).toHaveValue(renewed);
  await safari.context().close();
});

test('a deleted account is deleted on its other devices too', { tag: '@load' }, async ({
  page,
  browser,
}) => {
  const email = newEmail();
  await study(page, 1);
  await new AccountPage(page).signUp(email);
  const phone = await otherPhone(browser, page);
  await new AccountPage(phone).signIn(email);
  await new AccountPage(phone).isHome();
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const sheet = page.getByRole('dialog', { name: 'Delete everything' });
  await expect(sheet.getByText(`The account ${email} is deleted too`)).toBeVisible();
  await audit(page, 'settings: delete an account');
  await sheet.getByLabel('Your password').fill('a wrong horse battery');
  await sheet.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(sheet.getByText('That is not the password.')).toBeVisible();
  await sheet.getByLabel('Your password').fill(PASSWORD);
  await sheet.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(page.getByRole('link', { name: 'Start studying' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('link', { name: 'Start studying' })).toBeVisible();
  expect(await replicasIn(phone)).toBe(0);
  await new AccountPage(phone).signIn(email);
  await expect(phone.getByText('That does not match.')).toBeVisible();
  await phone.context().close();
});

async function openFront(page: Page): Promise<Page> {
  await page.goto('/');
  return page;
}
