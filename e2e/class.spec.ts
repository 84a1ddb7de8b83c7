import { get } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { audit, overflow } from './audit.ts';
import { ClassPage, dayFrom, join, student } from './class-page.ts';
import { StudyScreen } from './study-screen.ts';

test('an instructor goes from nothing to an assigned deck; a student joins by the link, studies, and finds plan and date on Today', async ({
  page,
  browser,
}) => {
  const taught = new ClassPage(page);
  await taught.make('Political Science 214');
  await audit(page, 'a new class');
  await taught.assign(dayFrom(Date.now(), 14), dayFrom(Date.now(), 24), 6);
  await audit(page, 'a class with an assignment');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const link = await taught.link();
  await audit(page, 'the code of a class');
  const code = new URL(link).searchParams.get('code') ?? '';

  const phone = await student(browser, page);
  await phone.goto('/join');
  await phone.getByLabel('Class code').fill(code.toLowerCase());
  await phone.getByRole('button', { name: 'Find the class' }).click();
  await expect(phone.getByRole('heading', { name: 'Political Science 214' })).toBeVisible();
  await expect(phone.getByText(/What you answered, how you rated a card/)).toBeVisible();
  await audit(phone, 'joining a class');
  await join(phone, link, 'Maya Brandt');
  await expect(phone.getByText('Political Science 214')).toBeVisible();
  await expect(phone.getByText(/^Due .*23:00/)).toBeVisible();
  await expect(phone.getByText(/^Exam /)).toBeVisible();
  await expect(phone.getByText(/^You are on course. About \d+ minutes? a day/)).toBeVisible();
  await expect(phone.getByText('0 of 6 days of study counted')).toBeVisible();
  await audit(phone, 'Today with an assignment');
  await phone.getByRole('link', { name: /^Start \d+ cards$/ }).click();
  const study = new StudyScreen(phone, 'touch');
  // Five answers make a day.
  for (let n = 0; n < 6; n += 1) await study.answer('Good');
  await study.saved();
  await phone.goto('/');
  await expect(phone.getByText(/^\d of 6 days of study counted$/)).toBeVisible();
  await phone.goto(link);
  await expect(phone.getByText('You are in this class already, as Maya Brandt.')).toBeVisible();

  await page.goto(`${taught.url}/students`);
  await expect(page.getByRole('rowheader', { name: 'Maya Brandt' })).toBeVisible();
  await audit(page, 'the students of a class');
  await page.getByRole('button', { name: 'Remove: Maya Brandt' }).click();
  await expect(page.getByRole('heading', { name: 'Removed (1)' })).toBeVisible();
  await phone.goto('/');
  await expect(phone.locator('[data-sync=saved]')).toBeVisible();
  await expect(phone.getByText('Political Science 214')).toBeHidden();
  await phone.goto(link);
  await phone.getByLabel('Your name').fill('Maya Brandt');
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(phone.getByText('You were taken off this class.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back: Maya Brandt' }).click();
  await expect(page.getByRole('button', { name: 'Remove: Maya Brandt' })).toBeVisible();
  await phone.context().close();
});

test('joining works without scripts, in one small page; a closed code lets nobody in', async ({
  page,
  browser,
}) => {
  const taught = new ClassPage(page);
  await taught.have('Small networks');
  const link = await taught.link();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(link);
  await plain.getByLabel('Your name').fill('Plain Student');
  await plain.getByRole('button', { name: 'Join', exact: true }).click();
  expect(new URL(plain.url()).pathname).toBe('/arrive');
  await page.goto(`${taught.url}/students`);
  await expect(page.getByRole('rowheader', { name: 'Plain Student' })).toBeVisible();

  // What has to come before the form can be sent: the page and its styles, packed.
  const html = await (await fetch(link)).text();
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  const addresses = [link, ...sheets.map(([, at = '']) => new URL(at, link).href)];
  const sizes = await Promise.all(addresses.map(packedSize));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);

  await page.goto(`${taught.url}/code`);
  await page.getByRole('button', { name: 'Close the code' }).click();
  await expect(page.getByText('There is no open code')).toBeVisible();
  await plain.goto(link);
  await expect(plain.getByText('This code is closed.')).toBeVisible();
  await context.close();
});

test('a second instructor comes by a link, and may not delete the class; nobody else sees it', {
  tag: '@load',
}, async ({ page, browser }) => {
  const taught = new ClassPage(page);
  await taught.have('Together');
  await page.goto(`${taught.url}/settings`);
  await page.getByRole('button', { name: 'Make a link for an instructor' }).click();
  const link = (await page.getByText(/\/join\?code=/).textContent()) ?? '';
  await expect(page.getByText(/^For one person, until/)).toBeVisible();
  await audit(page, 'class settings');

  const other = await student(browser, page);
  await other.goto('/account/sign-up');
  const second = new ClassPage(other);
  await second.make('My own');
  await other.goto(taught.url);
  await expect(other.getByText('This page is not in the book')).toBeVisible();
  await other.goto(link);
  await other.getByRole('button', { name: 'Join as instructor' }).click();
  await expect(other.getByRole('heading', { name: 'Together' })).toBeVisible();
  const third = await student(browser, page);
  await third.goto(link);
  await expect(third.getByText('This code is closed.')).toBeVisible();
  await third.context().close();
  await other.goto(`${taught.url}/settings`);
  await expect(other.getByText(/^Instructor, since/)).toBeVisible();
  await expect(other.getByText('For one person, until')).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Delete the class' })).toHaveCount(0);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const sheet = page.getByRole('dialog', { name: 'Delete everything' });
  await expect(sheet.getByText(/^“Together”: .+ owns the class from then on\.$/)).toBeVisible();
  await audit(page, 'delete everything, with a class');
  await sheet.getByRole('button', { name: 'Keep it' }).last().click();
  await other.goto('/settings');
  await other.getByRole('button', { name: 'Delete everything' }).click();
  await expect(other.getByText('“Together”: you are taken off the class.')).toBeVisible();
  await expect(
    other.getByText('“My own”: nobody else teaches it, so the class is deleted.'),
  ).toBeVisible();
  await page.goto(`${taught.url}/settings`);
  await page.getByRole('button', { name: 'Delete the class' }).click();
  await expect(page.getByText('Tick the box first')).toBeVisible();
  await page.getByLabel('Yes, delete the class for good').check();
  await page.getByRole('button', { name: 'Delete the class' }).click();
  await expect(page.getByRole('heading', { name: 'Classes' })).toBeVisible();
  await other.goto(taught.url);
  await expect(other.getByText('This page is not in the book')).toBeVisible();
  await other.context().close();
});

/** The bytes of an answer as it travels. */
function packedSize(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

test('more time for one student is seen by her alone; a group has a code and decks of its own', {
  tag: '@load',
}, async ({ page, browser }) => {
  const taught = new ClassPage(page);
  await taught.have('Exceptions');
  const [due, later] = [dayFrom(Date.now(), 9), dayFrom(Date.now(), 19)];
  await taught.assign(due, dayFrom(Date.now(), 24), 4);
  const link = await taught.link();
  const [maya, jo] = [await student(browser, page), await student(browser, page)];
  await join(maya, link, 'Maya');
  await join(jo, link, 'Jo');
  const dueOn = async (phone: Page) => {
    await phone.goto('/');
    await expect(phone.locator('[data-sync=saved]')).toBeVisible();
    return (await phone.getByText(/^Due /).textContent()) ?? '';
  };
  const before = await dueOn(jo);
  await page.goto(`${taught.url}/students`);
  await page.getByRole('link', { name: 'Change: Maya' }).click();
  await page.getByLabel('Due on').fill(later);
  await audit(page, 'other dates for one student');
  await page.getByRole('button', { name: 'Save these dates' }).click();
  await expect(page.getByText('(Other dates)')).toBeVisible();
  const day = new Date(`${later}T12:00:00Z`).getUTCDate();
  await expect.poll(() => dueOn(maya)).toContain(` ${day} `);
  expect(await dueOn(jo)).toBe(before);

  // For both at once: the class keeps its date, and the change says what it is before it is made.
  await page.getByLabel('Choose Maya').check();
  await page.getByLabel('Choose Jo').check();
  await page.getByRole('button', { name: 'Other dates for those chosen' }).click();
  await expect(page.getByText('Jo, Maya')).toBeVisible();
  const latest = dayFrom(Date.now(), 21);
  await page.getByLabel('Due on').fill(latest);
  await page.getByRole('button', { name: 'Save these dates' }).click();
  const both = new Date(`${latest}T12:00:00Z`).getUTCDate();
  for (const phone of [maya, jo]) await expect.poll(() => dueOn(phone)).toContain(` ${both} `);
  await page.goto(taught.url);
  await page.getByRole('link', { name: 'Change' }).click();
  await page.getByLabel('Days of study').fill('3');
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByText('was: 4 days, each with 5 cards or more')).toBeVisible();
  await expect(page.getByText('2 students see it when they next have a network.')).toBeVisible();
  await audit(page, 'a change looked over');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByText('3 days of study asked.')).toBeVisible();

  await page.goto(`${taught.url}/settings`);
  await page.getByLabel('Name of the group').fill('Evening');
  await page.getByRole('button', { name: 'Add the group' }).click();
  await page.getByRole('link', { name: 'Show the code' }).click();
  await expect(page.getByText('Exceptions, Evening')).toBeVisible();
  const own = (await page.getByRole('link', { name: /join\?code/ }).getAttribute('href')) ?? '';
  const late = await student(browser, page);
  await late.goto(own);
  await expect(late.getByText('Group: Evening')).toBeVisible();
  await join(late, own, 'Late');
  await page.goto(`${taught.url}/students`);
  await expect(page.getByRole('row', { name: /Late Evening/ })).toBeVisible();
  for (const phone of [maya, jo, late]) await phone.context().close();
});
