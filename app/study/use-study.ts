import { useEffect, useMemo, useRef, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { studyDay } from '#core/memory/study-day.ts';
import type { ReplicaSnapshot } from '#offline/replica-memory.ts';
import type { Response } from '#ui/study/card-view.ts';
import type { LearnerSession } from '../learner-session.ts';
import { useReplica, useSync } from '../use-learner.ts';
import { lookAt, viewOf } from './look.ts';
import { cardOf, type StudyDay, studyDayOf } from './study-day-view.ts';
import { useReading } from './use-reading.ts';

const MINUTE = 60_000;

/** The card on the screen; it stays until it is answered, here or elsewhere. */
interface Turn {
  itemId: string;
  /** A new number is a new instance of the card, also when the same item returns at once. */
  number: number;
  shownAt: number;
  /** The card's answers when it was shown: one more, and another tab or device was quicker. */
  reps: number;
}

/** Joins the study screen to the replica: what to show, and what a tap does. Nothing here waits for the network. */
export function useStudy(session: LearnerSession) {
  const snapshot = useReplica(session);
  const sync = useSync(session);
  const [now, setNow] = useState(() => Date.now());
  const [turn, setTurn] = useState<Turn | null>(null);
  const count = useRef(0);
  const day = useMemo(() => dayAt(snapshot, now), [snapshot, now]);
  useClock(setNow, day.returnsAt, turn !== null);

  const take = (itemId: string | undefined) => {
    const shownAt = Date.now();
    setNow(shownAt);
    setTurn(itemId === undefined ? null : turnOf(session, itemId, ++count.current, shownAt));
  };
  const isOpen = turn !== null && isStillOpen(snapshot, day, turn);
  const head = day.queue.entries[0]?.itemId;
  useEffect(() => {
    if (isOpen || head === undefined) return;
    setTurn(turnOf(session, head, ++count.current, Date.now()));
  }, [session, isOpen, head]);

  const { before, markSection, markText } = useReading(snapshot, day);
  const reading = isOpen ? before(turn.itemId) : null;
  const card = isOpen && !reading ? viewOf(snapshot, day, turn.itemId) : null;
  const rate = (rating: Rating, { answer, grade }: Response) => {
    if (!card || !turn) return;
    const { shownDays } = card.outcomes[rating];
    session.replica.append({
      kind: 'review',
      itemId: turn.itemId,
      itemRevision: card.item.revision,
      payload: {
        rating,
        source: 'study',
        durationMs: Math.min(LONGEST_LOOK, Math.max(0, Date.now() - turn.shownAt)),
        ...(shownDays === undefined ? {} : { shownDays }),
        ...(answer === '' ? {} : { answer: shortened(answer) }),
        ...(grade === null ? {} : { correct: grade.correct }),
      },
    });
    take(dayAt(session.replica.snapshot(), Date.now()).queue.entries[0]?.itemId);
  };
  const last = day.answers.at(-1);
  const undo = () => {
    if (last?.itemId === undefined) return;
    session.replica.append({ kind: 'undo', itemId: last.itemId, payload: { undoes: last.id } });
    take(last.itemId);
  };
  const leave = () => {
    const at = Date.now();
    const later = dayAt(session.replica.snapshot(), at);
    const payload = { day: studyDay(at, later.clock) };
    for (const itemId of later.steps) session.replica.append({ kind: 'bury', itemId, payload });
    setNow(at);
  };
  const askAfter = (mark: (itemId: string) => void) => () => {
    if (!turn) return;
    mark(turn.itemId);
    // The clock of the answer starts here, not where the reading began.
    take(turn.itemId);
  };
  const shown = reading
    ? { kind: 'reading' as const, reading, isFirst: snapshot.events.length === 0 }
    : card && turn && { kind: 'card' as const, card, turn: turn.number };
  const view = lookAt(day, shown, {
    isFetching: snapshot.editions.length === 0 && !snapshot.synced && sync.kind !== 'offline',
    isOffline: snapshot.editions.length === 0 && sync.kind === 'offline',
    isSent: sync.kind === 'saved',
  });
  return {
    view,
    sync,
    snapshot,
    rate,
    undo: last ? undo : undefined,
    read: askAfter(markSection),
    readAll: askAfter(markText),
    leave,
  };
}

function turnOf(
  { replica }: LearnerSession,
  itemId: string,
  number: number,
  shownAt: number,
): Turn {
  return { itemId, number, shownAt, reps: cardOf(replica.snapshot(), itemId).reps };
}

function isStillOpen(snapshot: ReplicaSnapshot, day: StudyDay, { itemId, reps }: Turn): boolean {
  return day.items.has(itemId) && cardOf(snapshot, itemId).reps === reps;
}

const LONGEST_ANSWER = 2_000;
/** A card that stood open for longer was not being answered, ms. */
const LONGEST_LOOK = 10 * MINUTE;

/** Never half a character at the end, which no database can hold. */
function shortened(answer: string): string {
  return answer.slice(0, LONGEST_ANSWER).replace(/\p{Surrogate}$/u, '');
}

function dayAt(snapshot: ReplicaSnapshot, now: number): StudyDay {
  return studyDayOf(snapshot, now, -new Date(now).getTimezoneOffset());
}

/** Moves `now` while a step is awaited, and when the page is looked at again. */
function useClock(setNow: (now: number) => void, returnsAt: number | null, isBusy: boolean): void {
  useEffect(() => {
    const tick = () => {
      if (document.visibilityState === 'visible') setNow(Date.now());
    };
    document.addEventListener('visibilitychange', tick);
    return () => document.removeEventListener('visibilitychange', tick);
  }, [setNow]);
  useEffect(() => {
    if (isBusy || returnsAt === null) return;
    const tick = () => setNow(Date.now());
    const due = setTimeout(tick, Math.max(0, returnsAt - Date.now()) + 50);
    const minute = setInterval(tick, MINUTE / 2);
    return () => {
      clearTimeout(due);
      clearInterval(minute);
    };
  }, [setNow, returnsAt, isBusy]);
}
