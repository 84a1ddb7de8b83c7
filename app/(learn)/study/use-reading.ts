import { useState } from 'react';
import type { Edition } from '#core/deck/edition.ts';
import { readingSeconds, sectionAt } from '#core/essay/section.ts';
import type { StudyDay } from '#core/study/day.ts';
import { markRead, sectionsRead } from '#offline/device/sections-read.ts';
import type { ReplicaSnapshot } from '#offline/replica/replica-memory.ts';
import type { ReadingView } from '#ui/study/reading.tsx';

/** What is read before it is asked: each section once, unless something in it was answered already. */
export function useReading(snapshot: ReplicaSnapshot, day: StudyDay) {
  const [read, setRead] = useState(sectionsRead);
  const isMet = (itemId: string) => (snapshot.cards.get(itemId)?.reps ?? 0) > 0;

  /** The section to read before an item is asked, or null. */
  const before = (itemId: string): ReadingView | null => {
    const found = day.items.get(itemId);
    if (!found || isMet(itemId)) return null;
    const { item, edition } = found;
    const { essay } = edition;
    const section = sectionAt(essay, item.evidence.start);
    if (!section || read.has(keyOf(edition, section.id))) return null;
    const isInside = ({ start }: { start: number }) => sectionAt(essay, start) === section;
    if (edition.items.some(({ id, evidence }) => isInside(evidence) && isMet(id))) return null;
    const cards = day.queue.entries.filter(({ itemId: queued, why }) => {
      const other = day.items.get(queued);
      return why === 'new' && other?.edition === edition && isInside(other.item.evidence);
    }).length;
    return { essay, section, seconds: readingSeconds(essay, section), cards };
  };
  const markSection = (itemId: string) => {
    const edition = day.items.get(itemId)?.edition;
    const section = before(itemId)?.section;
    if (edition && section) setRead(markRead([keyOf(edition, section.id)]));
  };
  const markText = (itemId: string) => {
    const edition = day.items.get(itemId)?.edition;
    if (edition) setRead(markRead(edition.essay.sections.map(({ id }) => keyOf(edition, id))));
  };
  return { before, markSection, markText };
}

function keyOf({ deckId }: Edition, sectionId: string): string {
  return `${deckId}#${sectionId}`;
}
