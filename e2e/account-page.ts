import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

export const PASSWORD = 'correct horse battery';

/** An address that nobody else in this run has. */
export function newEmail(): string {
  return `maya.${randomUUID()}@example.org`;
}

/** Somebody signing up and in, as a person does: by the words on the page. */
export class AccountPage {
  constructor(readonly page: Page) {}

  /** Creates an account and comes to Today. Returns the recovery code. */
  async signUp(email: string, name = 'Maya Brandt'): Promise<string> {
    const { page } = this;
    await page.goto('/account/sign-up');
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create the account' }).click();
    return this.keepCode();
  }

  /** Reads the recovery code that is shown, and goes on to Today. */
  async keepCode(): Promise<string> {
    const { page } = this;
    await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
    const code = (await page.getByText(/^(\w{4} ){3}\w{4}$/).textContent()) ?? '';
    await page.getByRole('link', { name: 'I have kept it' }).click();
    await this.isHome();
    return code;
  }

  /** `mine`: what is said of the guest's answers in this browser; left as it is where absent. */
  async signIn(email: string, { password = PASSWORD, mine = true } = {}): Promise<void> {
    const { page } = this;
    await page.goto('/account/sign-in');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    if (!mine) await page.getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** On Today, as somebody with an account. */
  async isHome(name = 'Maya Brandt'): Promise<void> {
    await expect(this.page.getByText(`${name}’s cards.`)).toBeVisible();
  }

  async signOut(): Promise<void> {
    const { page } = this;
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('link', { name: 'Start studying' })).toBeVisible();
  }
}

/** The learners whose replicas this browser keeps. */
export function replicasIn(page: Page): Promise<number> {
  return page.evaluate(async () => (await indexedDB.databases()).length);
}
