import { expect, type Locator, type Page } from '@playwright/test';

export type RatingName = 'Again' | 'Hard' | 'Good' | 'Easy';
const RATINGS: readonly RatingName[] = ['Again', 'Hard', 'Good', 'Easy'];

export type Hand = 'touch' | 'keys';

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

  constructor(
    readonly page: Page,
    readonly hand: Hand,
  ) {
    this.question = page.getByRole('article', { name: 'Question' });
    this.undo = page.getByRole('button', { name: 'Undo', exact: true });
  }

  async kind(): Promise<string> {
    return ((await this.question.getByRole('heading').first().textContent()) ?? '').trim();
  }

  /** The question's own words: what stands before and after a gap, whether it is filled or not. */
  async stem(): Promise<string> {
    const text = await this.question.locator('p').first().textContent();
    return (text ?? '').replace(/\s+/g, ' ').trim();
  }

  /** Gives an answer of the kind that the card asks for, and waits for the four buttons. */
  async reveal(): Promise<string> {
    const kind = await this.kind();
    await (this.hand === 'touch' ? this.revealByTouch(kind) : this.revealByKeys(kind));
    await expect(this.rating('Good')).toBeVisible();
    return kind;
  }

  async answer(rating: RatingName): Promise<Answered> {
    const stem = await this.stem();
    const kind = await this.reveal();
    const button = this.rating(rating);
    const interval = (await button.locator('[aria-hidden]').textContent()) ?? '';
    if (this.hand === 'touch') await button.tap();
    else await this.page.keyboard.press(String(RATINGS.indexOf(rating) + 1));
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

  rating(name: RatingName): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  private async revealByTouch(kind: string): Promise<void> {
    const press = (name: string) => this.page.getByRole('button', { name, exact: true }).tap();
    if (kind === 'Choose one') return this.question.getByRole('button').first().tap();
    if (kind === 'True or false') return press('False');
    if (kind === 'Type the answer') {
      await this.page.getByLabel('Your answer').fill('1998');
      return press('Check');
    }
    if (kind === 'Explain') await this.page.getByLabel('In your own words').fill('Sales pay.');
    return press('Show answer');
  }

  private async revealByKeys(kind: string): Promise<void> {
    const { keyboard } = this.page;
    if (kind === 'Choose one' || kind === 'True or false') return keyboard.press('2');
    if (kind === 'Type the answer') {
      await keyboard.type('1998');
      return keyboard.press('Enter');
    }
    if (kind === 'Explain') {
      await keyboard.type('Sales pay.');
      return keyboard.press('Control+Enter');
    }
    return keyboard.press('Space');
  }

  /** Out of a text field, where letters are letters. */
  private async leaveField(): Promise<void> {
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
}
