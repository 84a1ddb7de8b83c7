import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Essay, PAGE_ONLY } from '#core/essay/essay.ts';
import { answeringOf, type Item, type ItemKind } from '#core/item/item.ts';
import { newCard } from '#core/memory/card.ts';
import { outcomes } from '#core/memory/schedule.ts';
import { DEFAULT_SETTINGS } from '#core/memory/settings.ts';
import type { Progress } from '#core/study/day.ts';
import { type Face, FREELY } from '#core/study/face.ts';
import { AnswerSheet } from '#ui/card/answer-sheet.tsx';
import type { CardView } from '#ui/card/card-view.ts';
import { giveAgain, giveAnswer, suggestion, verdictOf, withPoints } from '#ui/card/judgement.ts';
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
  order: { kind: 'order' },
  points: { kind: 'points', points: [] },
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
  const [section] = essay.sections;
  return {
    ...{
      item,
      face: FREELY,
      options,
      essay,
      outcomes: four,
      isHinted: false,
      takenBack: undefined,
    },
    ...{ flagged: false, note: '', edit: { stem: null, key: null }, reportsTo: null },
    place: { section, number: 1, sections: 1, retold: 'Retold from an essay' },
  };
}

function screen(view: StudyView): string {
  return renderToStaticMarkup(
    <StudyScreen
      view={view}
      leave={<a href="/">Back to Today</a>}
      homeButton={<a href="/">Back</a>}
      sync={<p>Saved</p>}
      notices={null}
      keysOn
      ratings={{ buttons: 4, intervals: true }}
      onRate={() => {}}
      onAct={() => {}}
      onUndo={() => {}}
      onRead={() => {}}
      onReadAll={() => {}}
      onLeaveSteps={() => {}}
      onRetry={() => {}}
      onLeave={() => {}}
    />,
  );
}

const PROGRESS: Progress = {
  strokes: [
    { itemId: 'x', state: 'known' },
    { itemId: 'y', state: 'returns' },
    { itemId: 'a', state: 'to-come' },
  ],
  ...{ left: 3, minutes: 1 },
};

const points = itemOf('points', {
  points: ['It is a substitute.12', 'The old order stays afloat.', 'Nobody reforms it.'].map(
    (said, at) => ({ ...common.evidence, start: at * 40, end: at * 40 + 20, quote: said }),
  ),
});

const question = (item: Item) => screenOf(item, FREELY);

function screenOf(item: Item, face: Face): string {
  return screen({
    kind: 'card',
    card: { ...cardOf(item), face },
    turn: 1,
    progress: PROGRESS,
    next: () => null,
  });
}

function answer(item: Item, given: string): string {
  const view = cardOf(item);
  return renderToStaticMarkup(
    <AnswerSheet
      view={view}
      given={giveAnswer(item, given, 'en')}
      ticked={new Set()}
      onTick={() => {}}
      evidence={null}
      ref={null}
    />,
  );
}

describe('the study screen', () => {
  test('asks, and gives nothing away', () => {
    const html = question(itemOf('recall'));
    expect(html).toMatch(/>Show answer<.*<\/button>/);
    expect(html).toMatch(/>Undo<.*<\/button>/);
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
    expect(question(itemOf('explain'))).toMatch(/<textarea.*>Check<\/button>/s);
  });

  test('names the four buttons by their word alone, and describes them by their interval', () => {
    const html = renderToStaticMarkup(
      <RatingBar
        display={{ buttons: 4, intervals: true }}
        outcomes={four}
        suggested={1}
        isHinted={false}
        onRate={() => {}}
      />,
    );
    const [described] = /aria-describedby="([^"]+)"/.exec(html)?.slice(1) ?? [];
    expect(html).toContain(`id="${described}">1 minute, Suggested</span>`);
    expect(html).toContain('data-interval="true">1 min</span>');
  });

  test('shows the answer and why', () => {
    const html = answer(itemOf('recall'), '');
    expect(html).toContain('reform</p>');
    expect(html).toContain('They keep the old order afloat.');
  });

  test('says of a choice what was chosen, what is right, and why the chosen one is not', () => {
    const html = answer(itemOf('choice'), 'war');
    expect(html).toContain('Your choice. The author speaks of reform.');
    expect(html).toContain('Right answer');
    expect(answer(itemOf('choice'), 'reform')).toContain('Your choice, and right.');
    expect(answer(itemOf('true-false', { key: 'False' }), 'True')).toContain('Your answer');
  });

  test('marks the letters that a typed answer missed', () => {
    const html = answer(itemOf('typed'), 'refom');
    expect(verdictOf(giveAnswer(itemOf('typed'), 'refom', 'en'))?.words).toBe(
      'Right, but for the spelling',
    );
    expect(html).toMatch(/r missing.*<ins[^>]*>r<\/ins>/s);
  });

  test('suggests from the judgement, or from the key points ticked', () => {
    const typed = itemOf('typed');
    expect(suggestion(typed, giveAnswer(typed, 'reform', 'en'), new Set())).toBe(3);
    expect(suggestion(typed, giveAnswer(typed, '', 'en'), new Set())).toBe(1);
    const explain = itemOf('explain', { keyPoints: ['one', 'two'] });
    const response = giveAnswer(explain, 'so', 'en');
    expect([[], [0], [0, 1]].map((t) => suggestion(explain, response, new Set(t)))).toEqual([
      null,
      1,
      3,
    ]);
    expect(verdictOf(response)).toBeNull();
    expect(
      suggestion(itemOf('recall'), giveAnswer(itemOf('recall'), '', 'en'), new Set()),
    ).toBeNull();
  });

  test('names what a part of the text is about, and takes a number before the answer', () => {
    const html = question(points);
    expect(html).toContain('From the text');
    expect(html).toContain('Name 3 points');
    expect(html.match(/aria-label="Point \d of 3: I have it"/g)).toHaveLength(3);
    expect(html).toMatch(/>Show answer<.*<\/button>/);
    expect(html).not.toContain('a substitute');
  });

  test('shows each point to be ticked, without the numbers of notes, and what was said', () => {
    const html = answer(points, '2');
    expect(html).toContain('It is a substitute.');
    expect(html).toContain('You said you had 2');
    expect(html.match(/type="checkbox"/g)).toHaveLength(3);
    expect(html).not.toContain(common.explanation);
  });

  test('helps in the steps: with all points but one, or with the first words of each', () => {
    const missing = screenOf(points, { kind: 'one-missing', point: 1 });
    expect(missing).toContain('Which point is missing?');
    expect(missing).not.toContain('The old order stays afloat.');
    expect(missing).toContain('It is a substitute.');
    const begun = screenOf(points, { kind: 'first-words' });
    expect(begun).toContain('The old order …');
    expect(begun).not.toContain('afloat');
  });

  test('suggests by the points ticked of those that were asked for', () => {
    const given = giveAnswer(points, '', 'en');
    const suggested = [[], [0], [0, 1], [0, 1, 2]].map((ticks) =>
      suggestion(points, given, new Set(ticks)),
    );
    expect(suggested).toEqual([null, 1, 2, 3]);
    expect(suggestion(points, given, new Set([1]), [1])).toBe(3);
    expect(
      withPoints(points, { kind: 'one-missing', point: 1 }, given, new Set([1])),
    ).toMatchObject({
      points: { asked: [1], had: [1] },
      face: 'one-missing',
    });
  });

  test('says pages where a text shows no words', () => {
    const pages = itemOf('points', {
      points: [12, 14].map((page) => ({ ...common.evidence, quote: PAGE_ONLY, page })),
    });
    expect(answer(pages, '')).toMatch(/Look at page 12.*Look at page 14/s);
  });

  test('an answer that was taken back is judged as it was, the learner’s last word included', () => {
    const typed = itemOf('typed');
    const again = (correct: boolean | null) =>
      verdictOf(giveAgain(typed, { answer: 'war', correct }, 'en'))?.words;
    expect([again(false), again(true)]).toEqual(['Not quite', 'Counted as right']);
  });

  test('says in every other state what is going on', () => {
    const done = { cards: 2, answers: 3, remembered: 2, minutes: 1.2 };
    const tomorrow = { reviews: 1, new: 2, minutes: 3 };
    const none = { cards: 0, answers: 0, remembered: 0, minutes: 0 };
    expect(screen({ kind: 'loading', what: 'fetching' })).toContain('Fetching the deck…');
    expect(screen({ kind: 'unreachable', why: 'unreachable' })).toContain('>Try again</button>');
    expect(screen({ kind: 'empty' })).toContain('Your desk is empty');
    expect(screen({ kind: 'end', done, tomorrow, gains: [], kept: 'sent' })).toContain(
      '1 card comes back and 2 new, about 3 min.',
    );
    expect(screen({ kind: 'end', done: none, tomorrow, gains: [], kept: 'sent' })).toContain(
      'Nothing to study right now',
    );
    expect(screen({ kind: 'waiting', minutes: 7.2, progress: PROGRESS })).toContain(
      'returns in 8 min',
    );
  });
});
