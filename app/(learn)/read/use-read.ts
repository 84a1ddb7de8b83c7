import { useMemo } from 'react';
import type { Edition } from '#core/deck/edition.ts';
import type { Section } from '#core/essay/essay.ts';
import { examsOf } from '#core/study/after-exam.ts';
import { studyDayOf } from '#core/study/day.ts';
import { partKeys } from '#core/study/reading.ts';
import { answerTo, NO_TURNS, openTurn, undoOf } from '#core/study/turn.ts';
import { offsetMinutes } from '#offline/device/device.ts';
import { markSections, sectionsRead } from '#offline/device/sections-read.ts';
import { viewOf } from '#ui/card/view-of.ts';
import { useEssay } from '#ui/essay/text-source.ts';
import type { Asking } from '#ui/reading/ask-run.tsx';
import { readEssay, sectionOffers } from '#ui/reading/read-essay.ts';
import type { SectionOffer } from '#ui/reading/reading-view.ts';
import type { LearnerSession } from '../learner-session.ts';
import { deckAway, useReplica, useSync } from '../use-learner.ts';
import { useNow } from '../use-now.ts';

/** Joins the reading page to the replica: the deck that is named, else the first. Why where there is none. */
export function useRead(session: LearnerSession, deckId: string | null) {
  const { replica } = session;
  const snapshot = useReplica(session);
  const now = useNow(snapshot);
  const sync = useSync(session);
  const { editions } = snapshot;
  const edition = deckId === null ? editions[0] : editions.find((one) => one.deckId === deckId);
  const read = useMemo(() => {
    if (!edition) return null;
    const day = studyDayOf(snapshot, {
      now,
      offsetMinutes: offsetMinutes(now),
      read: sectionsRead(),
      exams: examsOf(snapshot.classes),
    });
    const offers = sectionOffers(snapshot, edition, day);
    return { day, offers, essay: readEssay(snapshot, edition, day) };
  }, [snapshot, edition, now]);
  const whole = useEssay(edition?.essay ?? null);
  const essay = useMemo(() => read && whole && { ...read.essay, whole }, [read, whole]);
  if (read && edition && !essay) return { kind: 'waiting' as const };
  if (!read || !edition || !essay) {
    return { kind: 'away' as const, ...deckAway(snapshot, sync) };
  }
  const { day, offers } = read;
  const turnOf = (itemId: string, at: number) => openTurn(NO_TURNS, snapshot, itemId, at).open;
  const asking: Omit<Asking, 'onSay' | 'onVeil' | 'ratings'> = {
    viewOf: (itemId, takenBack) => {
      const turn = turnOf(itemId, day.now);
      const before = takenBack && {
        answer: takenBack.answer,
        correct: takenBack.grade?.correct ?? null,
      };
      return turn && viewOf(snapshot, day, { ...turn, takenBack: before });
    },
    onRate: ({ item, outcomes }, rating, { answer, grade, points, face }, shownAt) => {
      const turn = turnOf(item.id, shownAt);
      const itemRevision = day.items.get(item.id)?.item.revision;
      if (!turn || itemRevision === undefined) return null;
      const given = { answer, correct: grade?.correct ?? null, points, face };
      return replica.append(
        answerTo(turn, { rating, outcome: outcomes[rating], itemRevision, ...given }, Date.now()),
      );
    },
    onUndo: (itemId, eventId) => void replica.append(undoOf(eventId, itemId)),
  };
  return {
    kind: 'text' as const,
    ...{ essay, asking, deckId: edition.deckId },
    offerOf: (section: Section) => offers.get(section.id) ?? NOTHING,
    onSectionRead: ({ id }: Section) =>
      markSections(keysOf(edition, id), { at: Date.now(), ms: 0 }),
  };
}

/** What marks a section as read, all of it. */
function keysOf(edition: Edition, sectionId: string): string[] {
  const section = edition.essay.sections.find(({ id }) => id === sectionId);
  return section ? partKeys(edition, section) : [];
}

const NOTHING: SectionOffer = { itemIds: [], again: 0, minutes: 0 };
