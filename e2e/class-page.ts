import { type Browser, expect, type Page, test } from '@playwright/test';
import { newEmail, PASSWORD } from './account-page.ts';
import type { SharedClock } from './clock.ts';
import { Device, startGuest } from './device.ts';
import { Visitor } from './visitor.ts';

/** A day some days from now, as a date field takes it. */
export function dayFrom(now: number, days: number): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}

/** An instructor with a class, as a person makes it. */
export class ClassPage {
  /** The class's page. */
  url = '';

  constructor(
    readonly page: Page,
    /** The clock that the server is to go by; its own otherwise. */
    private readonly clock?: SharedClock,
  ) {}

  /** From nothing to an empty class. */
  async make(title: string): Promise<void> {
    const { page } = this;
    await page.goto('/');
    await page.getByRole('link', { name: 'You teach?' }).click();
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Your name').fill('Barbara Long');
    await page.getByLabel('Email').fill(newEmail());
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.getByRole('link', { name: 'I have kept it' }).click();
    await page.getByLabel('Name of the class').fill(title);
    await page.getByRole('button', { name: 'Make a class' }).click();
    await expect(page.getByText('Nothing assigned yet')).toBeVisible();
    this.url = page.url();
  }

  /** The same by HTTP, for a journey about what comes after. */
  async have(title: string): Promise<void> {
    await this.post('/account/sign-up', {
      ...{ name: 'Barbara Long', email: newEmail(), password: PASSWORD, mine: 'on' },
    });
    this.url = await this.post('/class', { title, timeZone: 'Europe/Berlin' });
  }

  /** Sends a form with this browser's cookies; returns where its answer leads. */
  async post(at: string, form: Record<string, string>): Promise<string> {
    const { request } = this.page;
    const address = test.info().project.use.baseURL ?? '';
    const time = this.clock ? { 'x-tenet-clock': String(this.clock.now()) } : {};
    const headers = { origin: address, ...time };
    const answer = await request.post(`/api${at}`, { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    return new URL(answer.headers().location ?? '', address).href;
  }

  async assign(due: string, exam: string, days: number): Promise<void> {
    const { page } = this;
    await page.goto(this.url);
    await page.getByRole('link', { name: 'Assign a deck' }).click();
    await page.getByLabel('Due on').fill(due);
    await page.getByLabel('Exam day').fill(exam);
    await page.getByLabel('Days of study').fill(String(days));
    await page.getByRole('button', { name: 'Look it over' }).click();
    await page.getByRole('button', { name: 'Assign it' }).click();
    await expect(page.getByText(/^Due /)).toBeVisible();
  }

  /** The link that students join by. */
  async link(): Promise<string> {
    await this.page.goto(`${this.url}/code`);
    return (await this.page.getByRole('link', { name: /join\?code/ }).getAttribute('href')) ?? '';
  }
}

/** Joins by a link, and comes to Today. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText('Not you?')).toBeVisible();
  await expect(page.locator('[data-sync=saved]')).toBeVisible();
}

/** A guest who has joined by a link over HTTP: their device, without a browser. */
export async function deviceInClass(link: string, name: string): Promise<Device> {
  const { origin, searchParams } = new URL(link);
  const guest = await startGuest(origin);
  const visitor = new Visitor(origin);
  visitor.set(guest.cookie);
  await visitor.send('/api/join', { code: searchParams.get('code') ?? '', name });
  return new Device(guest);
}

/** A student's phone: another browser at the same server. */
export async function student(browser: Browser, page: Page): Promise<Page> {
  const baseURL = new URL(page.url()).origin;
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, baseURL });
  return context.newPage();
}
