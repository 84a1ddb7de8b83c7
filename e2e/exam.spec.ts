import { expect, test } from '@playwright/test';
import { ClassPage, dayFrom, join, student } from './class-page.ts';
import { MORNING, SharedClock } from './clock.ts';
import { answerElsewhere, firstEdition } from './record.ts';

const HOUR = 3_600_000;
const SHIPPED = 'rogue-proliferator';

test('two days before an exam Today says what fits, takes the minutes that suffice, and knows the hour from which it is over', async ({
  page,
  browser,
}) => {
  await page.goto('/join');
  const phone = await student(browser, page);
  const clock = await SharedClock.install(phone, phone.context(), MORNING);
  const taught = new ClassPage(page, clock);
  await taught.have('Exam');
  const id = new URL(taught.url).pathname.split('/').at(-1) ?? '';
  const exam = dayFrom(MORNING, 2);
  await taught.post(`/class/${id}/assignment`, {
    ...{ deckId: SHIPPED, opens: dayFrom(MORNING, 0), opensHour: '4', due: exam, dueHour: '8' },
    ...{ exam, examHour: '11', daysRequired: '2', leastAnswers: '5', graceDays: '2', sure: 'on' },
  });
  await join(phone, await taught.link(), 'Maya Brandt');
  const title = phone.getByRole('heading', { level: 1 });
  const start = phone.getByRole('link', { name: /^Start \d+ cards$/ });
  const cards = async () => Number((await start.innerText()).match(/\d+/)?.[0]);
  await expect(title).toHaveText(/^About (9|10) minutes today$/);
  await expect(phone.getByText(/^\d+ key points would be left out$/)).toBeVisible();
  const before = await cards();

  await phone.getByRole('button', { name: /^Study \d+ more minutes a day$/ }).tap();
  await expect(phone.getByText(/^You are on course\./)).toBeVisible();
  await expect(phone.getByText(/would be left out/)).toBeHidden();
  expect(await cards()).toBeGreaterThan(before);

  const { items } = await firstEdition(phone);
  const deck = items.filter(({ role }) => role === 'card');
  const half = deck.slice(0, deck.length / 2);
  await answerElsewhere(phone, half, clock.now());
  await phone.goto('/');
  await expect(phone.getByText(/would be left out|Not all of it fits/)).toHaveCount(0);
  await expect(phone.getByText('1 of 2 days of study counted')).toBeVisible();

  await clock.nextDay();
  await answerElsewhere(phone, deck.slice(half.length), clock.now());
  await phone.goto('/');
  await expect(phone.getByText('2 of 2 days of study: done')).toBeVisible();
  await expect(phone.getByText(/^1 day to the exam\./)).toBeVisible();

  // The exam is at eleven in Berlin: an hour before it and a quarter of an hour after.
  await clock.pass(25 * HOUR);
  await phone.goto('/');
  await expect(phone.getByText(/^The exam is today\./)).toBeVisible();
  await clock.pass(1.5 * HOUR);
  await expect(phone.getByText('The exam is over').first()).toBeVisible();
  await expect(phone.getByText('Go through it before the exam')).toBeHidden();
  await phone.context().close();
});
