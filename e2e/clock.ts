import type { BrowserContext, Page } from '@playwright/test';

const DAY = 86_400_000;

/** Where journeys begin. In the small hours little of a study day is left, and what would return in it falls on the next. */
export const MORNING = Date.UTC(2026, 10, 23, 8);

/** One clock for the browser and the server: both start at `start` (ms since 1970), flow, and are moved together. */
export class SharedClock {
  private readonly begun = Date.now();
  private moved = 0;

  private constructor(
    private readonly page: Page,
    private readonly start: number,
  ) {}

  static async install(page: Page, context: BrowserContext, start: number): Promise<SharedClock> {
    const clock = new SharedClock(page, start);
    await page.clock.install({ time: start });
    await context.route('**/api/**', (route) =>
      route.continue({
        headers: { ...route.request().headers(), 'x-tenet-clock': String(clock.now()) },
      }),
    );
    return clock;
  }

  now(): number {
    return this.start + this.moved + (Date.now() - this.begun);
  }

  nextDay(): Promise<void> {
    return this.pass(DAY);
  }

  /** So many ms later. */
  async pass(ms: number): Promise<void> {
    this.moved += ms;
    await this.page.clock.fastForward(ms);
  }
}
