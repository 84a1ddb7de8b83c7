import { useEffect, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { examsOf } from '#core/study/after-exam.ts';
import { type DayAsked, type StudyDay, studyDayOf } from '#core/study/day.ts';
import { gainsOf } from '#core/study/gains.ts';
import type { ReadMarks } from '#core/study/reading.ts';
import {
  answerTo,
  itemAfter,
  NO_TURNS,
  nextTurn,
  openTurn,
  pauseTurn,
  leaveSteps as stepsLeft,
  type TakenBack,
  undoOf,
} from '#core/study/turn.ts';
import { startOfStudyDay, studyDay } from '#core/time/study-day.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import { markSections, sectionsRead } from '#offline/device/sections-read.ts';
import type { Replica } from '#offline/replica/replica.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { GivenAnswer } from '#ui/card/card-view.ts';
import { viewOf } from '#ui/card/view-of.ts';
import type { CardAction } from '#ui/cards/card-action.ts';
import { readingBefore } from '#ui/study/reading-before.ts';
import { studyViewOf } from '#ui/study/study-view-of.ts';
import { actOnCard } from '../card-events.ts';
import { daysAskedOf } from '../days-asked.ts';
import type { LearnerSession } from '../learner-session.ts';
import { deckAway, useReplicaAtEase, useSync } from '../use-learner.ts';
import { useSectionsRead } from '../use-sections-read.ts';
import type { Act } from './acts.ts';
import { markSectionRead, markTextKnown } from './reading-marks.ts';
import { useClock } from './use-clock.ts';

/**
 * Joins the study screen to the replica: what to show, and what a tap does. Nothing here waits for the network.
 * Until a session is open it shows that it is opening, and taps do nothing. `readEarly`: what was read before; Undo takes
 * it back too.
 */
export function useStudy(session: LearnerSession | null, readEarly: readonly string[]) {
  const replica = session?.replica;
  const [snapshot, show] = useReplicaAtEase(session);
  const read = useSectionsRead();
  const [now, setNow] = useState(() => Date.now());
  const [turns, setTurns] = useState(NO_TURNS);
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [lookAt] = useState(rememberDay);
  const dayAt = (of: ReplicaSnapshot, at: number, marks: ReadMarks) =>
    lookAt(of, at, marks, replica ? daysAskedOf(replica, at) : []);
  const day = dayAt(snapshot, now, read);
  const { open } = turns;
  // While a card is asked nothing on the screen goes by it.
  const sync = useSync(open ? null : session);
  useClock(setNow, day.returnsAt, open !== null, (ms) => setTurns((last) => pauseTurn(last, ms)));
  // Another tab or device may have answered the card, or a step fallen due.
  useEffect(() => setTurns((last) => nextTurn(last, day, snapshot, Date.now())), [day, snapshot]);

  const reading = open ? readingBefore(day, open.itemId) : null;
  const card = open && !reading ? viewOf(snapshot, day, open) : null;
  /** Shows what follows in this very tick. */
  const goOn = (itemId?: string, takenBack?: TakenBack) => {
    if (!replica) return;
    const at = Date.now();
    const latest = replica.snapshot();
    setNow(at);
    show(latest);
    setTurns(
      itemId === undefined
        ? nextTurn(turns, dayAt(latest, at, sectionsRead()), latest, at)
        : openTurn(turns, latest, itemId, at, takenBack),
    );
  };
  const did = (act: Act) => setActs((before) => [...before, act]);
  const rate = (rating: Rating, { answer, grade, points, face }: GivenAnswer) => {
    if (!card || !open || !replica) return;
    const outcome = card.outcomes[rating];
    const itemRevision = card.item.revision;
    const given = { answer, correct: grade?.correct ?? null };
    const rated = { rating, outcome, itemRevision, ...given, points, face };
    const intent = answerTo(open, rated, Date.now());
    did({ kind: 'answer', itemId: open.itemId, eventId: replica.append(intent), given });
    goOn();
  };
  const act = (action: CardAction) => {
    if (!open || !replica) return;
    const left = action.kind === 'stop' || action.kind === 'not-today';
    const eventId = actOnCard(replica, open.itemId, action);
    did({ kind: 'card', itemId: open.itemId, eventId, left });
    show(replica.snapshot());
    if (left) goOn();
  };
  const last = acts.at(-1) ?? lastAnswer(day) ?? earlyReading(readEarly, read);
  const undo = () => {
    if (!last) return;
    setActs((before) => before.slice(0, -1));
    if (last.kind === 'reading') {
      markSections(last.keys, null);
      return goOn(open?.itemId);
    }
    if (!replica) return;
    replica.append(undoOf(last.eventId, last.itemId));
    show(replica.snapshot());
    if (last.kind === 'answer') goOn(last.itemId, last.given);
    else if (last.left) goOn(last.itemId);
  };
  const ask = (mark: (itemId: string, at: number, ms: number) => string[]) => () => {
    if (!open) return;
    const at = Date.now();
    did({ kind: 'reading', keys: mark(open.itemId, at, at - open.shownAt) });
    // The clock of the answer starts here, not where the reading began.
    goOn(open.itemId);
  };
  const leaveSteps = () => {
    if (!replica) return;
    const at = Date.now();
    replica.appendAll(stepsLeft(dayAt(replica.snapshot(), at, read)));
    show(replica.snapshot());
    setNow(at);
  };
  const shown = reading
    ? {
        kind: 'reading' as const,
        ...{ reading, present: open?.itemId ?? '', isFirst: snapshot.tally.counts.size === 0 },
        isBeginning: open?.number === 1,
      }
    : card &&
      open && {
        kind: 'card' as const,
        ...{ card, turn: open.number },
        next: () => cardAfter(open.itemId, snapshot, day),
      };
  const view = studyViewOf(day, shown, {
    ...deckAway(snapshot, sync),
    kept: sync.kind === 'saved' ? 'sent' : sync.kind === 'sending' ? 'sending' : 'here',
    gains: () => (replica ? gainsToday(replica, day) : []),
  });
  return {
    ...{ view, snapshot, rate, act, leaveSteps, undo: last ? undo : undefined },
    read: ask((itemId, at, ms) => markSectionRead(day, itemId, at, ms)),
    readAll: ask((itemId) => markTextKnown(day, itemId)),
  };
}

/** The card that is foreseen to come after an item's, where none is read before it. */
function cardAfter(itemId: string, snapshot: ReplicaSnapshot, day: StudyDay) {
  const next = itemAfter(day, itemId);
  if (next === undefined || readingBefore(day, next)) return null;
  return viewOf(snapshot, day, { itemId: next });
}

/** The day at a moment, worked out once: a tap asks for it, and so does the screen that it brings. */
function rememberDay() {
  let last: {
    snapshot: ReplicaSnapshot;
    now: number;
    read: ReadMarks;
    asks: readonly DayAsked[];
    day: StudyDay;
  } | null = null;
  return (
    snapshot: ReplicaSnapshot,
    now: number,
    read: ReadMarks,
    asks: readonly DayAsked[],
  ): StudyDay => {
    const isSame =
      last?.snapshot === snapshot && last.now === now && last.read === read && last.asks === asks;
    const day =
      isSame && last
        ? last.day
        : studyDayOf(snapshot, {
            ...{ now, offsetMinutes: offsetMinutes(now), read },
            ...{ exams: examsOf(snapshot.classes), asks },
          });
    last = { snapshot, now, read, asks, day };
    return day;
  };
}

/** What today did to each essay that was studied today. */
function gainsToday(replica: Replica, { now, boundary, studied }: StudyDay) {
  const { editions, cards, settings } = replica.snapshot();
  const began = startOfStudyDay(studyDay(now, boundary), boundary);
  const before = replica.cardsBefore(studied, began);
  const ids = new Set(studied);
  const touched = editions.filter(({ items }) => items.some(({ id }) => ids.has(id)));
  const shown = touched.length > 0 ? touched : editions.slice(0, 1);
  return shown.map((edition) => gainsOf(edition, before, cards, { now, boundary, settings }));
}

/** What was read before the replica was open, while it counts as read. */
function earlyReading(keys: readonly string[], marks: ReadMarks): Act | undefined {
  const isRead = keys.length > 0 && keys.every((key) => marks.has(key));
  return isRead ? { kind: 'reading', keys } : undefined;
}

/** The last answer of an earlier visit of this day. */
function lastAnswer({ answers }: StudyDay): Act | undefined {
  const event = answers.at(-1);
  if (event?.itemId === undefined) return undefined;
  const { answer = '', correct = null } = event.payload;
  return { kind: 'answer', itemId: event.itemId, eventId: event.id, given: { answer, correct } };
}
