import { expect, type Page } from '@playwright/test';

/** A quiz as a person takes it: by its words and its buttons. */
export class Quiz {
  constructor(readonly page: Page) {}

  async begin(...choices: string[]): Promise<void> {
    await this.open(...choices);
    await this.page.getByRole('button', { name: /^Start:/ }).click();
    await this.ready();
  }

  /** Asks for questions of these kinds only. */
  async beginWith(kinds: readonly string[], count: string): Promise<void> {
    await this.open(count);
    const all = this.page.getByRole('group', { name: 'Kinds of question' }).getByRole('checkbox');
    for (const box of await all.all()) await box.uncheck();
    for (const kind of kinds) await this.page.getByRole('checkbox', { name: kind }).check();
    await this.page.getByRole('button', { name: /^Start:/ }).click();
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('[data-guarded]')).toHaveCount(0);
  }

  number(): Promise<string | null> {
    return this.page.getByText(/^Question \d+ of \d+$/).textContent();
  }

  /** Gives up on the question in sight, and goes on where the answer is shown. */
  async miss(): Promise<void> {
    await this.ready();
    await this.page.getByRole('button', { name: 'Don’t know' }).click();
    const on = this.page.getByRole('button', { name: /^(Next question|See the result)$/ });
    await expect(on).toBeVisible();
    await this.ready();
    await on.click();
  }

  /** Answers the question in sight in the head, surely, and says that it was right. */
  async know(): Promise<void> {
    await this.ready();
    await this.page.getByRole('button', { name: 'Sure', exact: true }).click();
    await this.ready();
    await this.page.getByRole('button', { name: 'Yes', exact: true }).click();
  }

  async stem(): Promise<string> {
    const text = await this.page
      .getByRole('article', { name: 'Question' })
      .locator('p')
      .textContent();
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }

  /** To the end. Returns the questions missed. */
  async missAll(): Promise<Set<string>> {
    const result = this.page.getByRole('heading', { name: /of \d+ right/ });
    const question = this.page.getByRole('article', { name: 'Question' });
    const missed = new Set<string>();
    for (;;) {
      await expect(result.or(question)).toBeVisible();
      if (await result.isVisible()) return missed;
      missed.add(await this.stem());
      await this.miss();
    }
  }

  /** To its choices, asked from the whole text. */
  async open(...choices: string[]): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('link', { name: 'Quiz me' }).click();
    await this.page.getByText('More choices', { exact: true }).click();
    for (const choice of ['The whole text', ...choices]) {
      await this.page.getByRole('radio', { name: choice, exact: true }).check();
    }
  }
}
