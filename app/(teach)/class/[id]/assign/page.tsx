import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { newestEdition } from '#db/content/edition.ts';
import { assignableDecks, findAssignment } from '#db/course/assignment/assignment.ts';
import { listGroups } from '#db/course/people/group.ts';
import { listPeople, studentsIn } from '#db/course/people/students.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { count } from '#ui/count.ts';
import { AssignForm } from '#ui/teach/assign-form.tsx';
import { termsIn } from '#ui/teach/assign-summary.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';
import { previewOf } from '../../../preview-of.ts';

const words = teachText.assign;
export const metadata: Metadata = { title: words.title };

export default async function AssignPage(props: PageProps) {
  const { actor, id, one, now, note } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'assign'));
  const decks = await assignableDecks(database(), actor);
  const groups = await listGroups(database(), actor, id);
  const students = studentsIn(await listPeople(database(), actor, id));
  const before = one('id') ? await findAssignment(database(), actor, id, one('id')) : undefined;
  if (one('id') && !before) notFound();
  const cost = note.values.summary ? await costOf(course, note.values, now) : null;
  return (
    <TeachPage
      tabs={<Tabs here="/class" />}
      title={before ? words.change : words.title}
      of={course}
    >
      <AssignForm {...{ course, students, decks, groups, before, cost, now, note }} />
    </TeachPage>
  );
}

/** What the terms that are looked over cost a student a day, in words. */
async function costOf(
  course: { title: string; timeZone: string },
  values: Record<string, string>,
  now: number,
): Promise<string | null> {
  const deckId = values.deckId ?? '';
  const terms = { ...termsIn(values, course.timeZone), id: '', deckId, leastBefore: [] };
  const edition = await newestEdition(database(), deckId);
  const at = Math.max(now, terms.opensAt);
  const { minutesADay } = previewOf({ course, terms, edition, now: at });
  return words.cost(count(Math.ceil(minutesADay), 'minute a day', 'minutes a day'));
}
