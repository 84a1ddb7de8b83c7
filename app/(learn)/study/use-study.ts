import { useEffect, useMemo, useState } from 'react';
import type { Rating } from '#core/memory/event.ts';
import { MINUTE } from '#core/memory/study-day.ts';
import { type StudyDay, studyDayOf } from '#core/study/day.ts';
import { answerTo, leaveSteps, NO_TURNS, nextTurn, openTurn, undoOf } from '#core/study/turn.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { GivenAnswer } from '#ui/card/card-view.ts';
import type { LearnerSession } from '../learner-session.ts';
import { useReplica, useSync } from '../use-learner.ts';
import { studyViewOf, viewOf } from './study-view.ts';
import { useReading } from './use-reading.ts';

/** Joins the study screen to the replica: what to show, and what a tap does. Nothing here waits for the network. */
export function useStudy(session: LearnerSession) {
  const { replica } = session;
  const snapshot = useReplica(session);
  const sync = useSync(session);
  const [now, setNow] = useState(() => Date.now());
  const [turns, setTurns] = useState(NO_TURNS);
  const day = useMemo(() => dayAt(snapshot, now), [snapshot, now]);
  const { open } = turns;
  useClock(setNow, day.returnsAt, open !== null);
  // Another tab or device may have answered the card, or a step fallen due.
  useEffect(() => setTurns((last) => nextTurn(last, day, snapshot, Date.now())), [day, snapshot]);

  const { before, markSection, markText } = useReading(snapshot, day);
  const reading = open ? before(open.itemId) : null;
  const card = open && !reading ? viewOf(snapshot, day, open.itemId) : null;
  /** Shows what follows in this very tick. */
  const goOn = (itemId?: string) => {
    const at = Date.now();
    const latest = replica.snapshot();
    setNow(at);
    setTurns(
      itemId === undefined
        ? nextTurn(turns, dayAt(latest, at), latest, at)
        : openTurn(turns, latest, itemId, at),
    );
  };
  const rate = (rating: Rating, { answer, grade }: GivenAnswer) => {
    if (!card || !open) return;
    const outcome = card.outcomes[rating];
    const itemRevision = card.item.revision;
    const correct = grade?.correct ?? null;
    const given = { rating, outcome, itemRevision, answer, correct };
    replica.append(answerTo(open, given, Date.now()));
    goOn();
  };
  const last = day.answers.at(-1);
  const undo = () => {
    if (last?.itemId === undefined) return;
    replica.append(undoOf(last));
    goOn(last.itemId);
  };
  const leave = () => {
    const at = Date.now();
    for (const intent of leaveSteps(dayAt(replica.snapshot(), at))) replica.append(intent);
    setNow(at);
  };
  const askAfter = (mark: (itemId: string) => void) => () => {
    if (!open) return;
    mark(open.itemId);
    // The clock of the answer starts here, not where the reading began.
    goOn(open.itemId);
  };
  const shown = reading
    ? { kind: 'reading' as const, reading, isFirst: snapshot.tally.counts.size === 0 }
    : card && open && { kind: 'card' as const, card, turn: open.number };
  const view = studyViewOf(day, shown, {
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

function dayAt(snapshot: ReplicaSnapshot, now: number): StudyDay {
  return studyDayOf(snapshot, now, offsetMinutes(now));
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
