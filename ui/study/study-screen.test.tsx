import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Essay } from '#core/essay/essay.ts';
import { answeringOf, type Item, type ItemKind } from '#core/item/item.ts';
import { newCard } from '#core/memory/card.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import type { CardView } from '#ui/card/card-view.ts';
import { giveAnswer, suggestion, verdict } from '#ui/card/judgement.ts';
import { RatingBar } from './rating-bar.tsx';
import { StudyScreen } from './study-screen.tsx';
import type { StudyView } from './study-view.ts';

const common = {
  id: 'a',
  claimId: 'c',
  role: 'card' as const,
  stem: 'What do arms sales stand in for?',
  key: 'reform',
  explanation: 'They keep the old order afloat.',
  evidence: { passage: 0, start: 0, end: 7, quote: 'a substitute for reform' },
};
/** What each kind has beside what all have. */
const OWN: { [K in ItemKind]: Omit<Extract<Item, { kind: K }>, keyof typeof common> } = {
  recall: { kind: 'recall' },
  cloze: { kind: 'cloze', accepted: [] },
  choice: {
    kind: 'choice',
    distractors: ['war', 'trade'],
    feedback: { war: 'The author speaks of reform.' },
  },
  'true-false': { kind: 'true-false' },
  typed: { kind: 'typed', accepted: [] },
  explain: { kind: 'explain', keyPoints: [] },
};

function itemOf(kind: ItemKind, more: object = {}): Item {
  return { ...common, ...OWN[kind], ...more } as Item;
}

const four = outcomes(newCard('a'), DEFAULT_SETTINGS, 0, { offsetMinutes: 0, dayStartsAt: 4 });

const quote = common.evidence.quote;
const essay: Essay = {
  title: 'Arms',
  lang: 'en',
  dir: 'ltr',
  text: quote,
  sections: [{ id: 'sales', title: 'Sales', start: 0, end: quote.length }],
  passages: [{ ordinal: 0, start: 0, end: quote.length }],
};

function cardOf(item: Item): CardView {
  const options = answeringOf(item).options(item, 0);
  return { item, options, essay, outcomes: four, isFirst: false };
}

function screen(view: StudyView): string {
  return renderToStaticMarkup(
    <StudyScreen
      view={view}
      home={<a href="/">Tenet</a>}
      homeButton={<a href="/">Back</a>}
      sync={<p>Saved</p>}
      notices={null}
      keysOn
      ratings={{ buttons: 4, intervals: true }}
      onRate={() => {}}
      onUndo={() => {}}
      onRead={() => {}}
      onReadAll={() => {}}
      onLeave={() => {}}
      onRetry={() => {}}
    />,
  );
}

function question(item: Item): string {
  const progress = { done: 1, left: 3, minutes: 1 };
  return screen({ kind: 'card', card: cardOf(item), turn: 1, progress });
}

function answer(item: Item, given: string): string {
  const view = cardOf(item);
  return renderToStaticMarkup(
    <AnswerSheet
      view={view}
      given={giveAnswer(item, given)}
      ticked={new Set()}
      onTick={() => {}}
      onOverrule={() => {}}
      onRead={() => {}}
      ref={null}
    />,
  );
}

describe('the study screen', () => {
  test('asks, and gives nothing away', () => {
    const html = question(itemOf('recall'));
    expect(html).toContain('>Show answer</button>');
    expect(html).toContain('>Undo</button>');
    expect(html).toContain('3 left, about 1 min');
    expect(html).not.toContain('substitute');
  });

  test('asks each kind in its own way', () => {
    expect(question(itemOf('cloze', { stem: 'A substitute for ____.' }))).toContain(
      '>blank</span>',
    );
    expect(question(itemOf('choice'))).toContain('Don’t know');
    expect(question(itemOf('true-false', { key: 'True' }))).toMatch(/>True<.*>False</s);
    expect(question(itemOf('typed'))).toMatch(/<input.*>Check<\/button>/s);
    expect(question(itemOf('explain'))).toMatch(/<textarea.*>Show answer<\/button>/s);
  });

  test('names the four buttons by their word alone, and describes them by their interval', () => {
    const html = renderToStaticMarkup(
      <RatingBar
        display={{ buttons: 4, intervals: true }}
        outcomes={four}
        suggested={1}
        onRate={() => {}}
      />,
    );
    const [described] = /aria-describedby="([^"]+)"/.exec(html)?.slice(1) ?? [];
    expect(html).toContain(`id="${described}">1 minute, Suggested</span>`);
    expect(html).toContain('aria-hidden="true">1 min</span>');
  });

  test('shows the answer, why, and where the essay says so, as an excerpt', () => {
    const html = answer(itemOf('recall'), '');
    expect(html).toContain('reform</p>');
    expect(html).toContain('They keep the old order afloat.');
    expect(html).toContain('… a substitute for reform …');
  });

  test('marks the letters that a typed answer missed', () => {
    const html = answer(itemOf('typed'), 'refom');
    expect(html).toContain('Right, but for the spelling');
    expect(html).toMatch(/<ins.*missing.*r.*<\/ins>/s);
  });

  test('suggests from the judgement, or from the key points ticked', () => {
    const typed = itemOf('typed');
    expect(suggestion(typed, giveAnswer(typed, 'reform'), new Set())).toBe(3);
    expect(suggestion(typed, giveAnswer(typed, ''), new Set())).toBe(1);
    const explain = itemOf('explain', { keyPoints: ['one', 'two'] });
    const response = giveAnswer(explain, 'so');
    expect([[], [0], [0, 1]].map((t) => suggestion(explain, response, new Set(t)))).toEqual([
      null,
      2,
      3,
    ]);
    expect(verdict(response)).toBeNull();
    expect(suggestion(itemOf('recall'), giveAnswer(itemOf('recall'), ''), new Set())).toBeNull();
  });

  test('says in every other state what is going on', () => {
    const done = { cards: 2, answers: 3, remembered: 2, minutes: 1.2 };
    const tomorrow = { reviews: 1, new: 2, minutes: 3 };
    const none = { cards: 0, answers: 0, remembered: 0, minutes: 0 };
    expect(screen({ kind: 'loading', what: 'fetching' })).toContain('Fetching the deck…');
    expect(screen({ kind: 'unreachable' })).toContain('>Try again</button>');
    expect(screen({ kind: 'empty' })).toContain('No deck yet');
    expect(screen({ kind: 'end', done, tomorrow, isSent: true })).toContain(
      '1 card comes back and 2 new, about 3 min.',
    );
    expect(screen({ kind: 'end', done: none, tomorrow, isSent: true })).toContain(
      'Nothing to study right now',
    );
    const progress = { done: 2, left: 1, minutes: 0.2 };
    expect(screen({ kind: 'waiting', minutes: 7.2, progress })).toContain('returns in 8 min');
  });
});
