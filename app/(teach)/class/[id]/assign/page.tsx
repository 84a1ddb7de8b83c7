import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { assignableDecks, listAssignments } from '#db/course/assignment.ts';
import { listGroups } from '#db/course/group.ts';
import { mustMay } from '#db/course/seat.ts';
import { listPeople, studentsIn } from '#db/course/students.ts';
import { database } from '#db/engine/client.ts';
import { AssignForm } from '#ui/teach/assign-form.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.assign;
export const metadata: Metadata = { title: words.title };

export default async function AssignPage(props: PageProps) {
  const { actor, id, one, now, note } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'assign'));
  const decks = await assignableDecks(database(), actor);
  const groups = await listGroups(database(), actor, id);
  const students = studentsIn(await listPeople(database(), actor, id));
  const before = one('id')
    ? (await listAssignments(database(), actor, id)).find((given) => given.id === one('id'))
    : undefined;
  if (one('id') && !before) notFound();
  return (
    <TeachPage
      tabs={<Tabs here="/class" />}
      title={before ? words.change : words.title}
      under={course.title}
    >
      <AssignForm {...{ course, students, decks, groups, before, now, note }} />
    </TeachPage>
  );
}
