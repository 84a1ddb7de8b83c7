import { expect, type Locator, type Page, test } from '@playwright/test';
import type { ItemKind } from '#core/item/item.ts';
import { cardText } from '#ui/card/text.ts';
import type { SharedClock } from './clock.ts';
import { stopAllBut } from './record.ts';

export type RatingName = 'Again' | 'Hard' | 'Good' | 'Easy';
const RATINGS: readonly RatingName[] = ['Again', 'Hard', 'Good', 'Easy'];

export type Hand = 'touch' | 'keys';

/** How this project answers. */
export const handOf = (): Hand => (test.info().project.name === 'desktop' ? 'keys' : 'touch');

/** A page of the same learner in another browser, at the same address or another. */
export async function secondBrowser(page: Page, address = page.url()): Promise<Page> {
  const context = page.context();
  const other = await context.browser()?.newContext({ storageState: await context.storageState() });
  if (!other) throw new Error('No second browser.');
  const elsewhere = await other.newPage();
  await elsewhere.goto(new URL(address, page.url()).href);
  return elsewhere;
}

/** What one answer was, as the learner saw it. */
export interface Answered {
  stem: string;
  kind: string;
  rating: RatingName;
  /** What stood under the button: `1 min`, `2 days`. */
  interval: string;
}

/** The study screen as a person meets it: by its words, its buttons and its keys. */
export class StudyScreen {
  readonly question: Locator;
  readonly undo: Locator;
  /** Under a section that is read before it is asked. */
  readonly read: Locator;

  constructor(
    readonly page: Page,
    readonly hand: Hand,
  ) {
    this.question = page.getByRole('article', { name: 'Question' });
    this.undo = page.getByRole('button', { name: 'Undo', exact: true });
    this.read = page.getByRole('button', { name: 'I have read it' });
  }

  /** Begins as a new guest and waits for the first thing to read. */
  async open(): Promise<void> {
    await this.page.goto('/study');
    await expect(this.read).toBeVisible();
    await this.saved();
  }

  /** Whether a card is asked, once the screen has settled; false at the end of the day. */
  async isAsking(): Promise<boolean> {
    await this.settle();
    return this.question.isVisible();
  }

  /** Waits for a card or the end of the day; a section that is to be read first is read. */
  async settle(): Promise<void> {
    const name = /Done for today|Nothing to study|A short wait/;
    const pause = this.page.getByRole('heading', { name });
    await expect(this.question.or(pause).or(this.read)).toBeVisible();
    if (!(await this.read.isVisible())) return;
    await this.ready();
    if (this.hand === 'touch') await this.read.tap();
    else await this.page.keyboard.press('Enter');
    await expect(this.question).toBeVisible();
  }

  /** Waits until the screen hears taps again: for a moment after each change it does not. */
  async ready(): Promise<void> {
    await expect(this.page.locator('[data-guarded]')).toHaveCount(0);
  }

  /** Waits until the server has every answer. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-sync=saved]')).toBeVisible();
  }

  /** Begins as a learner who has stopped all cards but those of one kind. */
  async openAt(wanted: ItemKind, clock: SharedClock): Promise<void> {
    await this.open();
    await stopAllBut(this.page, ({ kind }) => kind === wanted, clock.now());
    await this.page.reload();
    // What was done elsewhere comes with the first answer of the server, and may change the screen under the finger.
    const kind = this.question.getByRole('heading').first();
    await expect(async () => {
      await this.ready();
      if (await this.read.isVisible()) await this.read.click({ timeout: 1_000 });
      await expect(kind).toHaveText(cardText.kinds[wanted], { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  }

  async kind(): Promise<string> {
    await this.settle();
    return ((await this.question.getByRole('heading').first().textContent()) ?? '').trim();
  }

  /** The question's own words: what stands before and after a gap, whether it is filled or not. */
  async stem(): Promise<string> {
    await this.settle();
    const text = await this.question.locator('p').first().textContent();
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Gives an answer of the kind that the card asks for, and waits for the four buttons. */
  async reveal(): Promise<string> {
    const kind = await this.kind();
    // An answer that was taken back is open already.
    if (await this.rating('Good').isVisible()) return kind;
    await (this.hand === 'touch' ? this.revealByTouch(kind) : this.revealByKeys(kind));
    await expect(this.rating('Good')).toBeVisible();
    return kind;
  }

  async answer(rating: RatingName, look?: (kind: string) => Promise<void>): Promise<Answered> {
    const stem = await this.stem();
    const kind = await this.reveal();
    await look?.(kind);
    const button = this.rating(rating);
    const interval = (await button.locator('[data-interval]').textContent()) ?? '';
    if (this.hand === 'touch') {
      await this.ready();
      await button.tap();
    } else await this.page.keyboard.press(String(RATINGS.indexOf(rating) + 1));
    await expect(this.rating('Good')).toBeHidden();
    return { stem, kind, rating, interval };
  }

  async takeBack(): Promise<void> {
    if (this.hand === 'touch') await this.undo.tap();
    else {
      await this.leaveField();
      await this.page.keyboard.press('u');
    }
  }

  /** Where the essay says so: beside the card on a desk, in the card on a phone. */
  async evidence(): Promise<string> {
    const beside = this.page.getByRole('complementary').locator('mark');
    const inside = this.page.getByRole('blockquote').locator('mark');
    return (await beside.or(inside).textContent()) ?? '';
  }

  /** From the answer to its place in the text and back: that the place is on the screen, and the card as it was. */
  async lookUp(): Promise<void> {
    if (await this.page.getByRole('complementary').isVisible()) {
      await expect(this.page.getByRole('complementary').locator('mark')).toBeInViewport();
      return;
    }
    const read = this.page.getByRole('button', { name: 'Read it in the text' });
    const quote = await this.evidence();
    await this.ready();
    await read.tap();
    const place = this.page.getByRole('dialog').locator('mark');
    await expect(place).toBeInViewport();
    expect(await place.textContent()).toBe(quote);
    await this.page.getByRole('button', { name: 'Back to the card' }).tap();
    await expect(place).toBeHidden();
    await expect(read).toBeFocused();
    await expect(this.rating('Good')).toBeVisible();
  }

  rating(name: RatingName): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private async revealByTouch(kind: string): Promise<void> {
    await this.ready();
    const press = (name: string) => this.page.getByRole('button', { name, exact: true }).tap();
    if (kind === 'Choose one')
      return this.page.getByRole('listitem').getByRole('button').first().tap();
    if (kind === 'True or false') return press('False');
    if (kind === 'Type the answer') {
      await this.field('Your answer').fill('1998');
      return press('Check');
    }
    if (kind === 'Put in order') {
      await this.page
        .getByRole('button', { name: /^Move earlier/ })
        .last()
        .tap();
      return press('Check');
    }
    if (kind === 'Explain') {
      await this.field('In your own words').fill('Sales pay.');
      return press('Check');
    }
    return press('Show answer');
  }

  private async revealByKeys(kind: string): Promise<void> {
    const { keyboard } = this.page;
    if (kind === 'Choose one' || kind === 'True or false') return keyboard.press('2');
    if (kind === 'Type the answer') {
      await keyboard.type('1998');
      return keyboard.press('Enter');
    }
    if (kind === 'Put in order') {
      await this.ready();
      await this.page
        .getByRole('button', { name: /^Move earlier/ })
        .last()
        .press('Enter');
      return this.page.getByRole('button', { name: 'Check' }).press('Enter');
    }
    if (kind === 'Explain') {
      await keyboard.type('Sales pay.');
      return keyboard.press('Control+Enter');
    }
    await this.ready();
    return keyboard.press('Space');
  }

  /** By its role: the card that comes next stands ready out of sight, and may have a field of the same name. */
  private field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** Out of a text field, where letters are letters. */
  private async leaveField(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
}
